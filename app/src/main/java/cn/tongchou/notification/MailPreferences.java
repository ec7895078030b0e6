package cn.tongchou.notification;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants letters. A choice holds for notices told after it. */
@Component
class MailPreferences {

    private final NamedParameterJdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    MailPreferences(NamedParameterJdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    MailPreference of(UUID accountId) {
        return of(java.util.List.of(accountId)).getOrDefault(accountId, MailPreference.DEFAULT);
    }

    /** The choices of these people; who has made none is not in the map. */
    @Transactional(readOnly = true)
    Map<UUID, MailPreference> of(Collection<UUID> accountIds) {
        Map<UUID, MailPreference> chosen = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.query(
                    "select account_id, delivery, mail_language from notice_preference where"
                            + " account_id in (:ids)",
                    Map.of("ids", accountIds.stream().map(UUID::toString).toList()),
                    row -> {
                        chosen.put(
                                UUID.fromString(row.getString(1)),
                                new MailPreference(
                                        MailDelivery.valueOf(row.getString(2)),
                                        MailLanguage.valueOf(row.getString(3))));
                    });
        }
        return chosen;
    }

    /** The person's own choice. */
    @Step
    public void choose(MailPreference choice, Actor person) {
        MailPreference before = of(person.accountId());
        if (before.equals(choice)) {
            return;
        }
        MapSqlParameterSource row =
                new MapSqlParameterSource("id", person.accountId().toString())
                        .addValue("delivery", choice.delivery().name())
                        .addValue("language", choice.language().name());
        int changed =
                jdbc.update(
                        "update notice_preference set delivery = :delivery, mail_language ="
                                + " :language where account_id = :id",
                        row);
        if (changed == 0) {
            jdbc.update(
                    "insert into notice_preference (account_id, delivery, mail_language) values"
                            + " (:id, :delivery, :language)",
                    row);
        }
        events.publishEvent(
                person.changed(
                        "account",
                        person.accountId(),
                        person.username(),
                        "notification.history.preference-changed",
                        before.delivery(),
                        choice.delivery(),
                        null,
                        before.language() + " → " + choice.language()));
    }
}
