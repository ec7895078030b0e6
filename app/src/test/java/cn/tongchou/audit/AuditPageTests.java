package cn.tongchou.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** 审计记录 as the administrator sees it. */
@TongchouTest
class AuditPageTests {

    @Autowired private TestProgrammes programmes;

    @Autowired private AuditSealer sealer;

    @Autowired private ChainCheck check;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private MessageSource messages;

    @LocalServerPort private int port;

    @Test
    void theTrailIsSearchedByItemAndPerson() {
        var year = launched();
        Client admin = Client.of(port, "admin");

        String found = admin.get("/audit?item=" + year.number()).body();

        assertThat(found).contains("启动年度计划", year.number());
        assertThat(admin.get("/audit?item=" + year.number() + "&actor=" + encoded("无此人")).body())
                .doesNotContain("启动年度计划");
    }

    @Test
    void whatIsFilteredIsTheWorkbook() {
        var year = launched();
        Client admin = Client.of(port, "admin");

        var workbook = admin.get("/audit.xlsx?item=" + year.number());

        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Type").orElseThrow())
                .contains("spreadsheetml");
    }

    @Test
    void theChainIsVerifiedAndAnAlteredEntryIsFound() {
        var year = launched();
        seal();
        String entry =
                jdbc.queryForObject(
                        "select min(id) from audit_entry where item_number = ? and entry_no is not null",
                        String.class,
                        year.number());
        Client admin = Client.of(port, "admin");

        admin.post("/audit", "/audit/verification", Map.of());
        int before = check.last().violations();
        jdbc.update("update audit_entry set reason = '改过' where id = ?", entry);
        try {
            seal();
            admin.post("/audit", "/audit/verification", Map.of());
            assertThat(check.last().violations()).isEqualTo(before + 1);
            assertThat(admin.get("/audit").body()).contains("was altered");
        } finally {
            jdbc.update("update audit_entry set reason = null where id = ?", entry);
        }
        seal();
        admin.post("/audit", "/audit/verification", Map.of());
        assertThat(check.last().violations()).isEqualTo(before);
    }

    private void seal() {
        while (sealer.seal() > 0) {
            // until every entry is chained
        }
    }

    @Test
    void onlyTheAdministratorReadsTheTrail() {
        for (String other : List.of("tongchou", "haerbin", "caiwu", "lingdao", "zhijian")) {
            assertThat(Client.of(port, other).get("/audit").statusCode()).as(other).isEqualTo(403);
        }
    }

    @Test
    void everyEntrySaysInWordsWhatWasDoneToWhat() {
        launched();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            jdbc.queryForList(
                            "select distinct item_type from audit_entry where item_type <> 'test'",
                            String.class)
                    .forEach(
                            kind ->
                                    assertThat(
                                                    messages.getMessage(
                                                            "audit.item." + kind, null, "", locale))
                                            .as(kind)
                                            .isNotEmpty());
        }
    }

    private TestProgrammes.Launched launched() {
        return programmes.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
