package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Where a fragment is called, Thymeleaf refuses beans: such a page breaks only when its branch is
 * shown. A value that a bean makes is put into a variable first.
 */
class FragmentParameterTests {

    private static final Pattern BEAN =
            Pattern.compile("th:(?:replace|insert|include)=\"[^\"]*@[a-zA-Z]+\\.[^\"]*\"");

    @Test
    void noFragmentIsCalledWithABean() {
        assertThat(Sources.findings(Sources.pages(), FragmentParameterTests::beans)).isEmpty();
    }

    @Test
    void aBeanInACallIsFound() {
        assertThat(beans("<p th:replace=\"~{ui :: note(#{a.b(${@formats.time(at)})})}\"></p>"))
                .hasSize(1);
        assertThat(
                        beans(
                                "<a th:replace=\"~{ui :: empty(href=@{/tasks})}\" th:text=\"${@formats.time(at)}\"></a>"))
                .isEmpty();
    }

    private static List<String> beans(String page) {
        return BEAN.matcher(page).results().map(MatchResult::group).toList();
    }
}
