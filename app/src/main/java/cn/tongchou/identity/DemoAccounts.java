package cn.tongchou.identity;

import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.Step;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Example accounts for every role; only the demo has them, and its login page names them. A
 * server's database never gets them, whatever profiles are named beside {@code mysql}.
 */
@Component
@Profile(DemoAccounts.DEMO)
class DemoAccounts implements SmartInitializingSingleton {

    /** When the program is a demo. */
    static final String DEMO = "demo & !mysql";

    /** The one password of the example accounts. */
    static final String PASSWORD = "Tongchou#2015";

    private static final Map<String, String> CLERKS =
            Map.ofEntries(
                    Map.entry("HLJ-230000-01", "shengguan"),
                    Map.entry("HLJ-230100-01", "haerbin"),
                    Map.entry("HLJ-230200-01", "qiqihaer"),
                    Map.entry("HLJ-230300-01", "jixi"),
                    Map.entry("HLJ-230400-01", "hegang"),
                    Map.entry("HLJ-230500-01", "shuangyashan"),
                    Map.entry("HLJ-230600-01", "daqing"),
                    Map.entry("HLJ-230700-01", "yichun"),
                    Map.entry("HLJ-230900-01", "qitaihe"),
                    Map.entry("HLJ-231000-01", "mudanjiang"),
                    Map.entry("HLJ-232700-01", "daxinganling"));

    private final Opening opening;

    DemoAccounts(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void afterSingletonsInstantiated() {
        opening.open();
    }

    /** Opens the accounts in one transaction. */
    @Component
    @Profile(DemoAccounts.DEMO)
    static class Opening {

        private final Accounts accounts;
        private final AccountManagement management;
        private final InstitutionDirectory institutions;
        private String hash;

        Opening(
                Accounts accounts,
                AccountManagement management,
                InstitutionDirectory institutions) {
            this.accounts = accounts;
            this.management = management;
            this.institutions = institutions;
        }

        @Step
        void open() {
            if (accounts.count() > 0) {
                return;
            }
            hash = management.hash(PASSWORD);
            Institution lead = institutions.leadLibrary();
            person("tongchou", "统筹甲", lead, Role.COORDINATOR);
            person("tongchou2", "统筹乙", lead, Role.COORDINATOR);
            person("caiwu", "财务甲", lead, Role.FINANCE);
            person("caiwu2", "财务乙", lead, Role.FINANCE);
            person("lingdao", "领导甲", lead, Role.LEADER);
            person("admin", "管理员甲", lead, Role.ADMINISTRATOR);
            institutions
                    .libraries()
                    .forEach(
                            library ->
                                    person(
                                            CLERKS.get(library.code()),
                                            "馆员甲",
                                            library,
                                            Role.LIBRARY_CLERK));
            person(
                    "gongyingshang",
                    "供应商员工甲",
                    example("EX-S-01", "示例供应商甲", InstitutionKind.SUPPLIER),
                    Role.SUPPLIER);
            person(
                    "gongyingshang2",
                    "供应商员工乙",
                    example("EX-S-02", "示例供应商乙", InstitutionKind.SUPPLIER),
                    Role.SUPPLIER);
            person(
                    "gongyingshang3",
                    "供应商员工丙",
                    example("EX-S-03", "示例供应商丙", InstitutionKind.SUPPLIER),
                    Role.SUPPLIER);
            person(
                    "zhijian",
                    "质检员甲",
                    example("EX-Q-01", "示例质检机构甲", InstitutionKind.INSPECTION_AGENCY),
                    Role.INSPECTOR);
            example("EX-Q-02", "示例质检机构乙", InstitutionKind.INSPECTION_AGENCY);
            example("EX-Q-03", "示例质检机构丙", InstitutionKind.INSPECTION_AGENCY);
        }

        private Institution example(String code, String name, InstitutionKind kind) {
            return institutions
                    .byCode(code)
                    .orElseGet(() -> institutions.register(code, name, kind, null));
        }

        private void person(String username, String name, Institution institution, Role role) {
            management.openDemo(
                    username, name, institution.id(), role, username + "@example.invalid", hash);
        }
    }
}
