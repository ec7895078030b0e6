package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every text that a person reads comes from a message key. */
class LiteralTextTests {

    @Test
    void noPageHoldsLiteralText() {
        assertThat(Sources.pages()).isNotEmpty();
        assertThat(Sources.findings(Sources.pages(), Literals::inPage)).isEmpty();
    }

    @Test
    void noClassHoldsTextForAPage() {
        assertThat(Sources.java()).isNotEmpty();
        List<String> found = new ArrayList<>();
        Sources.java()
                .forEach(
                        (path, java) ->
                                Literals.inJava(path, java)
                                        .forEach(finding -> found.add(path + ": " + finding)));
        assertThat(found).isEmpty();
    }

    @Test
    void literalTextOfAPageIsFound() {
        assertThat(Literals.inPage("<p>认领</p>")).containsExactly("text \"认领\"");
        assertThat(Literals.inPage("<p th:text=\"#{claim.title}\">Claim</p>"))
                .containsExactly("text \"Claim\"");
        assertThat(Literals.inPage("<input placeholder=\"Name\">"))
                .containsExactly("attribute placeholder \"Name\"");
        assertThat(Literals.inPage("<p th:text=\"'Name'\"></p>"))
                .containsExactly("literal \"Name\"");
        assertThat(Literals.inPage("<p th:text=\"|${n} pages|\"></p>"))
                .containsExactly("literal \" pages\"");
        assertThat(Literals.inPage("<p th:text=\"${late ? '逾期' : null}\"></p>"))
                .containsExactly("Chinese words in an expression");
        assertThat(Literals.inPage("<p th:utext=\"${remark}\"></p>"))
                .containsExactly("unescaped text");
    }

    @Test
    void keysNumbersAndMarksAreNoLiteralText() {
        assertThat(
                        Literals.inPage(
                                "<!-- 注 --><p th:text=\"#{claim.title}\" title=\"\"> · 1 &nbsp;</p><p>[[#{a.b.c}]]</p>"))
                .isEmpty();
    }

    @Test
    void literalTextOfAClassIsFound() {
        assertThat(
                        Literals.inJava(
                                "x/ClaimController.java",
                                "model.addAttribute(\"title\", \"认领\"); // 认领"))
                .containsExactly("literal \"认领\"");
        assertThat(
                        Literals.inJava(
                                "x/ClaimController.java",
                                "redirect.addFlashAttribute(\"flashMessage\", \"Done\");"))
                .containsExactly("message \"Done\" is no key");
        assertThat(
                        Literals.inJava(
                                "x/ClaimController.java",
                                "/** 认领 */ redirect.addFlashAttribute(\"flashMessage\", \"claim.flash.done\");"))
                .isEmpty();
    }
}
