package cn.tongchou.programme.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.HolidayRegister;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The administrator's steps in the calendar, with their trace. */
@Component
@Step
class CalendarDesk {

    private final HolidayRegister holidays;
    private final Commands commands;
    private final ApplicationEventPublisher events;

    CalendarDesk(HolidayRegister holidays, Commands commands, ApplicationEventPublisher events) {
        this.holidays = holidays;
        this.commands = commands;
        this.events = events;
    }

    public void enter(CalendarController.DayForm form, Actor actor) {
        commands.once(form.commandId(), actor.accountId());
        holidays.enter(
                form.from(),
                form.to(),
                Boolean.TRUE.equals(form.working()),
                form.name().strip(),
                form.source().strip());
        String days = form.to() == null ? form.from().toString() : form.from() + " – " + form.to();
        publish(
                form.from().getYear(),
                "programme.history.day-entered",
                days + ' ' + form.name().strip(),
                actor);
    }

    public void remove(LocalDate day, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        if (holidays.remove(day)) {
            publish(day.getYear(), "programme.history.day-removed", day.toString(), actor);
        }
    }

    /** The calendar of one year is one item of the trail. */
    static UUID item(int year) {
        return UUID.nameUUIDFromBytes(("calendar-" + year).getBytes(StandardCharsets.UTF_8));
    }

    private void publish(int year, String what, String detail, Actor actor) {
        events.publishEvent(
                actor.changed(
                        "calendar",
                        item(year),
                        String.valueOf(year),
                        what,
                        null,
                        null,
                        null,
                        detail));
    }
}
