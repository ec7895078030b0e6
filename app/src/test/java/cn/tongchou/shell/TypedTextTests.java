package cn.tongchou.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.TypedText;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Text as people type it: what nobody sees is left out, what is no text is refused at its field.
 */
@TongchouTest
class TypedTextTests {

    @Autowired private SignIn signIn;
    @Autowired private InstitutionDirectory institutions;
    @Autowired private AccountDirectory accounts;

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u009b"})
    void aControlCharacterIsRefusedAtItsField(String sign) throws Exception {
        open("c" + UUID.randomUUID().toString().substring(0, 8), "王" + sign + "红")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("看不见的控制字符")));
    }

    @Test
    void signsWithoutWidthAreLeftOut() throws Exception {
        String username = "v" + UUID.randomUUID().toString().substring(0, 8);
        open(username, "\ufeff王\u200b\u202e红\u00ad").andExpect(status().is3xxRedirection());
        assertThat(accounts.byUsername(username).orElseThrow().displayName()).isEqualTo("王红");
    }

    @Test
    void aNameOfAFileIsOneLine() {
        assertThat(TypedText.oneLine("a\r\nb\u0000\u202ec.pdf")).isEqualTo("a  b c.pdf");
    }

    /** Rows and lists of a form go the same way as its single fields. */
    @Test
    void rowsAndListsOfAFormGoTheSameWay() {
        Rows rows = new Rows();
        ServletRequestDataBinder binder = new ServletRequestDataBinder(rows);
        new TypedTextBinding().texts(binder);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameters(
                Map.of("names", new String[] {"甲\u200b", "乙"}, "byKey[a]", "丙\u200b"));
        binder.bind(request);
        assertThat(rows.names).containsExactly("甲", "乙");
        assertThat(rows.byKey).containsEntry("a", "丙");
    }

    private ResultActions open(String username, String name) throws Exception {
        return signIn.web()
                .perform(
                        post("/accounts")
                                .with(signIn.as("admin"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("username", username)
                                .param("displayName", name)
                                .param("institutionId", institutions.leadLibrary().id().toString())
                                .param("role", "FINANCE"));
    }

    static class Rows {
        private List<String> names;
        private Map<String, String> byKey = new java.util.HashMap<>();

        public List<String> getNames() {
            return names;
        }

        public void setNames(List<String> names) {
            this.names = names;
        }

        public Map<String, String> getByKey() {
            return byKey;
        }

        public void setByKey(Map<String, String> byKey) {
            this.byKey = byKey;
        }
    }
}
