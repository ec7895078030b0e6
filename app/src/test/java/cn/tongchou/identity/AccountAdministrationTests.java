package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TongchouTest
@Tag("database")
class AccountAdministrationTests {

    @Autowired private AccountAdministration administration;

    @Autowired private AccountManagement management;

    @Autowired private AccountDirectory directory;

    @Autowired private InstitutionDirectory institutions;

    @Autowired private SignIn signIn;

    @Test
    void anOpenedAccountMustChangeItsPasswordBeforeAnythingElse() throws Exception {
        AccountAdministration.Opened opened = open("x" + random(), Role.FINANCE);

        signIn.web()
                .perform(get("/tasks").with(signIn.as(opened.account().username())))
                .andExpect(redirectedUrl("/account/password"));

        management.changePassword(
                directory.actor(opened.account().username()), opened.password(), "Own-password-1");
        assertThat(directory.find(opened.account().id()).orElseThrow().mustChangePassword())
                .isFalse();
    }

    @Test
    void aPersonOfALibraryCannotBeASupplier() {
        assertThatThrownBy(() -> open("y" + random(), Role.SUPPLIER))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("identity.error.role-institution");
                            assertThat(refused.field()).isEqualTo("role");
                        });
    }

    @Test
    void oneFormOpensOneAccount() {
        UUID command = UUID.randomUUID();
        UUID lead = institutions.leadLibrary().id();
        Actor admin = directory.actor("admin");
        administration.open(command, "a" + random(), "甲", lead, Role.LEADER, null, admin);
        assertThatThrownBy(
                        () ->
                                administration.open(
                                        command,
                                        "b" + random(),
                                        "乙",
                                        lead,
                                        Role.LEADER,
                                        null,
                                        admin))
                .isInstanceOf(DoubleSubmit.class);
    }

    @Test
    void nobodyChangesTheirOwnRoleOrClosesTheirOwnDoor() {
        Actor admin = directory.actor("admin");
        assertThatThrownBy(() -> administration.changeRole(admin.accountId(), Role.FINANCE, admin))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.code()).isEqualTo("identity.error.own-role"));
        assertThatThrownBy(() -> administration.setEnabled(admin.accountId(), false, admin))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.code()).isEqualTo("identity.error.own-account"));
    }

    @Test
    void aWrongPasswordConfirmsNothing() {
        Actor finance = directory.actor("caiwu");
        management.confirmPassword(finance, DemoAccounts.PASSWORD);
        assertThatThrownBy(() -> management.confirmPassword(finance, "wrong"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.field()).isEqualTo("password"));
    }

    @Test
    void onlyTheAdministratorSeesTheAccounts() throws Exception {
        signIn.web()
                .perform(get("/accounts").with(signIn.as("tongchou")))
                .andExpect(status().isForbidden());
        signIn.web()
                .perform(
                        get("/accounts")
                                .param("role", "FINANCE")
                                .param("q", "caiwu")
                                .with(signIn.as("admin")))
                .andExpect(status().isOk());
        signIn.web()
                .perform(get("/accounts/new").with(signIn.as("admin")))
                .andExpect(status().isOk());
    }

    @Test
    void theAdministratorOpensAnAccountOnThePageAndReadsThePasswordOnce() throws Exception {
        String username = "web" + random();
        signIn.web()
                .perform(
                        post("/accounts")
                                .with(signIn.as("admin"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("username", username)
                                .param("displayName", "新同事")
                                .param("institutionId", institutions.leadLibrary().id().toString())
                                .param("role", "FINANCE")
                                .param("email", ""))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("oncePassword"));
        UUID opened = directory.byUsername(username).orElseThrow().id();
        signIn.web()
                .perform(get("/accounts/" + opened).with(signIn.as("admin")))
                .andExpect(status().isOk());
        signIn.web()
                .perform(
                        post("/accounts")
                                .with(signIn.as("admin"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("username", "1")
                                .param("displayName", ""))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aDisabledPersonIsOutAtTheNextClick() throws Exception {
        AccountAdministration.Opened opened = open("z" + random(), Role.FINANCE);
        RequestPostProcessor person = signIn.as(opened.account().username());
        administration.setEnabled(opened.account().id(), false, directory.actor("admin"));
        signIn.web().perform(get("/tasks").with(person)).andExpect(redirectedUrl("/login?ended"));
    }

    private AccountAdministration.Opened open(String username, Role role) {
        return administration.open(
                UUID.randomUUID(),
                username,
                "测试人",
                institutions.leadLibrary().id(),
                role,
                null,
                directory.actor("admin"));
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
