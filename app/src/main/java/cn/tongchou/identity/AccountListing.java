package cn.tongchou.identity;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.workbook.CellKind;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The list of accounts, for the administrator. It says nothing that a person signs in with. */
@Component
class AccountListing {

    private static final Sort USERNAME = Sort.text("t.username");

    /** One row of the list. */
    record Line(
            UUID id,
            String username,
            String displayName,
            String institution,
            Role role,
            boolean enabled,
            boolean mustChangePassword) {}

    Listing<Line> all() {
        return Listing.<Line>at("/accounts", "identity.accounts.title")
                .rows(
                        "t.id, t.username, t.display_name, t.role, t.enabled, t.must_change_password, n.name as institution",
                        "account t join institution n on n.id = t.institution_id",
                        USERNAME.sql(),
                        (r, i) ->
                                new Line(
                                        UUID.fromString(r.getString("id")),
                                        r.getString("username"),
                                        r.getString("display_name"),
                                        r.getString("institution"),
                                        Role.valueOf(r.getString("role")),
                                        r.getBoolean("enabled"),
                                        r.getBoolean("must_change_password")))
                .sortedBy("username")
                .filter(
                        ListFilter.text(
                                "q",
                                "identity.accounts.search",
                                "t.username",
                                "t.display_name",
                                "n.name"))
                .filter(
                        ListFilter.choice(
                                "role",
                                "identity.account.role",
                                Arrays.stream(Role.values())
                                        .map(role -> Option.of(role.name(), role.messageKey()))
                                        .toList(),
                                "t.role = :value"))
                .filter(
                        ListFilter.choice(
                                "state",
                                "identity.account.status",
                                List.of(
                                        Option.of("enabled", "identity.account.status-enabled")
                                                .where("t.enabled = true"),
                                        Option.of("disabled", "identity.account.status-disabled")
                                                .where("t.enabled = false")),
                                "1 = 0"))
                .column(
                        "username",
                        "identity.account.username",
                        USERNAME,
                        CellKind.TEXT,
                        18,
                        Line::username)
                .column(
                        "name",
                        "identity.account.display-name",
                        Sort.text("t.display_name"),
                        CellKind.TEXT,
                        18,
                        Line::displayName)
                .column(
                        "institution",
                        "identity.account.institution",
                        Sort.text("n.name"),
                        CellKind.TEXT,
                        28,
                        Line::institution)
                .column(
                        "role",
                        "identity.account.role",
                        Sort.states("t.role", Role.values()),
                        CellKind.TEXT,
                        16,
                        (line, texts) -> texts.get(line.role().messageKey()))
                .column(
                        "state",
                        "identity.account.status",
                        Sort.number("case when t.enabled = true then 0 else 1 end"),
                        CellKind.TEXT,
                        12,
                        (line, texts) ->
                                texts.get(
                                        line.enabled()
                                                ? "identity.account.status-enabled"
                                                : "identity.account.status-disabled"));
    }
}
