package cn.tongchou.shared;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a state looks: a colour group and an icon, beside its word, so that a state is never told by
 * colour alone. States of the same name look the same on every page; an unknown one looks neutral.
 *
 * @param kind colour group of the style sheet: {@code ok}, {@code warn}, {@code bad}, {@code info},
 *     {@code pri} or {@code mute}
 * @param icon name of a Tabler icon without its prefix
 */
public record StatusLook(String kind, String icon) {

    private static final StatusLook NEUTRAL = new StatusLook("mute", "point");

    private static final Map<String, StatusLook> LOOKS =
            Stream.of(
                            look(
                                    "ok",
                                    "circle-check",
                                    "CONFIRMED",
                                    "PASSED",
                                    "ACCEPTED",
                                    "APPROVED",
                                    "AWARDED",
                                    "RECEIVED",
                                    "HELD",
                                    "ATTENDED",
                                    "QUALIFIED",
                                    "TAKEN"),
                            look("ok", "coin-yuan", "PAID", "SETTLED"),
                            look("info", "send", "SUBMITTED", "DELIVERED", "SENT"),
                            look(
                                    "info",
                                    "hourglass",
                                    "AWAITING_ACCEPTANCE",
                                    "AWAITING_PAYMENT",
                                    "PLANNED",
                                    "SCHEDULED",
                                    "REQUESTED",
                                    "RELEASED_FOR_PAYMENT",
                                    "COMPILED"),
                            look("info", "clock", "WAITING", "FOR_DIGEST"),
                            look("warn", "help-circle", "UNCLEAR"),
                            look("warn", "mail-off", "NO_ADDRESS"),
                            look("mute", "mail-forward", "IN_DIGEST"),
                            look("mute", "bell", "APP_ONLY"),
                            look("warn", "scissors", "REDUCED"),
                            look("warn", "calendar-plus", "EXTENDED"),
                            look("warn", "player-pause", "SUSPENDED"),
                            look("bad", "arrow-back-up", "IN_REWORK", "REWORK", "RETURNED"),
                            look("bad", "circle-x", "REJECTED", "FAILED", "VOID", "NOT_QUALIFIED"),
                            look("pri", "player-play", "RUNNING", "ACTIVE", "OPEN"),
                            look("mute", "file-pencil", "DRAFT", "NEW"),
                            look("mute", "logout-2", "WITHDRAWN", "RELEASED"),
                            look("mute", "lock", "CLOSED"))
                    .flatMap(Function.identity())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The look of a state by its enum name; neutral for an unknown name or {@code null}. */
    public static StatusLook of(String state) {
        return state == null ? NEUTRAL : LOOKS.getOrDefault(state, NEUTRAL);
    }

    private static Stream<Map.Entry<String, StatusLook>> look(
            String kind, String icon, String... states) {
        StatusLook look = new StatusLook(kind, icon);
        return Stream.of(states).map(state -> Map.entry(state, look));
    }
}
