package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.Keys;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every key has its words, in Chinese and in English. */
class MessageKeysTests {

    private final MessageKeys keys = MessageKeys.ofTheProduct();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Map<String, Properties> bundles = Sources.bundles();
        assertThat(bundles).isNotEmpty();
        List<String> missing = new ArrayList<>();
        bundles.forEach(
                (name, bundle) -> {
                    String other =
                            name.endsWith("_en.properties")
                                    ? name.replace("_en.properties", ".properties")
                                    : name.replace(".properties", "_en.properties");
                    MessageKeys.missing(bundle, bundles.getOrDefault(other, new Properties()))
                            .forEach(key -> missing.add(other + ": " + key));
                });
        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThingsAndNoApostropheIsSwallowed() {
        Map<String, Properties> bundles = Sources.bundles();
        List<String> misread = new ArrayList<>();
        bundles.forEach(
                (name, bundle) ->
                        MessageKeys.misread(
                                        bundle,
                                        bundles.getOrDefault(
                                                name.replace(".properties", "_en.properties"),
                                                new Properties()))
                                .forEach(key -> misread.add(name + ": " + key)));
        assertThat(misread).isEmpty();
    }

    @Test
    void aPlaceholderInOneLanguageOnlyAndALoneApostropheAreFound() {
        assertThat(
                        MessageKeys.misread(
                                bundle("认领 {0}，{1}", "图书馆"), bundle("Claim {0}", "the library")))
                .containsExactly("claim.one: other placeholders");
        assertThat(MessageKeys.misread(bundle("{0}'s claim", "the library''s"), new Properties()))
                .containsExactly("claim.one: apostrophe", "claim.two: apostrophe");
        assertThat(
                        MessageKeys.misread(
                                bundle("{0}''s claim of {1,number}", "the library's"),
                                new Properties()))
                .isEmpty();
    }

    private static Properties bundle(String one, String two) {
        Properties bundle = new Properties();
        bundle.setProperty("claim.one", one);
        bundle.setProperty("claim.two", two);
        return bundle;
    }

    @Test
    void aBundleHoldsTheKeysOfItsModule() {
        Sources.bundles()
                .forEach(
                        (name, bundle) ->
                                assertThat(bundle.stringPropertyNames())
                                        .filteredOn(
                                                key ->
                                                        !key.matches(
                                                                "(typeMismatch|[A-Z]|audit\\.item\\.).*"))
                                        .as(name)
                                        .allMatch(
                                                key ->
                                                        key.startsWith(
                                                                name.replaceFirst(
                                                                                "(_en)?\\.properties$",
                                                                                "")
                                                                        + ".")));
    }

    @Test
    void everyMessageIsWellFormedAndSaysSomething() {
        Sources.bundles()
                .forEach(
                        (name, bundle) ->
                                bundle.forEach(
                                        (key, text) -> {
                                            assertThat((String) text)
                                                    .as(name + " " + key)
                                                    .isNotBlank();
                                            new MessageFormat((String) text, Locale.ROOT);
                                        }));
    }

    @Test
    void everyKeyOfAPageExists() {
        assertThat(Sources.findings(Sources.pages(), keys::missingInPage)).isEmpty();
    }

    @Test
    void everyKeyOfAClassExists() {
        assertThat(Sources.findings(Sources.java(), keys::missingInJava)).isEmpty();
    }

    @Test
    void aNoticeHasItsSubjectAndItsBody() {
        assertThat(keys.halfNotices()).isEmpty();
    }

    @Test
    void everyConstantThatPeopleReadHasItsWords() throws ReflectiveOperationException {
        List<String> missing = new ArrayList<>();
        int checked = 0;
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.tongchou")) {
            if (type.isEnum() && !type.isAnonymousClass()) {
                for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
                    String key = key(type, (Enum<?>) constant);
                    checked += key == null ? 0 : 1;
                    if (key != null && !keys.has(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(checked).isPositive();
        assertThat(missing).isEmpty();
    }

    /** Its own key, or the key of its name where the bundle has words for one of its sisters. */
    private String key(JavaClass type, Enum<?> constant) throws ReflectiveOperationException {
        if (type.tryGetMethod("messageKey").isPresent()) {
            var method = constant.getDeclaringClass().getDeclaredMethod("messageKey");
            method.setAccessible(true);
            return (String) method.invoke(constant);
        }
        String module =
                type.getPackageName()
                        .replaceFirst("^cn\\.tongchou\\.", "")
                        .replaceFirst("\\..*", "");
        String prefix =
                module
                        + "."
                        + type.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(Locale.ROOT);
        boolean read = keys.all().stream().anyMatch(key -> key.startsWith(prefix + "."));
        return read ? Keys.of(prefix, constant) : null;
    }

    @Test
    void aMissingKeyIsFound() {
        MessageKeys few =
                new MessageKeys(
                        Set.of(
                                "claim.title.list",
                                "claim.notice.confirmed.subject",
                                "claim.status.confirmed"));

        assertThat(
                        few.missingInPage(
                                "<h1 th:text=\"#{claim.title.lost}\"></h1><p th:text=\"#{claim.title.list(${n})}\"></p>"))
                .containsExactly("claim.title.lost");
        assertThat(few.missingInPage("status('claim.status', ${s}) status('claim.lost', ${s})"))
                .containsExactly("claim.lost");
        assertThat(
                        few.missingInJava(
                                "throw RuleViolation.of(\"claim.error.lost\"); // \"claim.error.comment\""))
                .containsExactly("claim.error.lost");
        assertThat(
                        few.missingInJava(
                                "Keys.of(\"claim.status\", s); x(\"claim.notice.confirmed\"); y(\"other.error.key\")"))
                .isEmpty();
        assertThat(few.halfNotices()).containsExactly("claim.notice.confirmed.body");
    }

    @Test
    void aKeyInOneLanguageOnlyIsFound() {
        Properties chinese = new Properties();
        chinese.setProperty("claim.title", "认领");

        assertThat(MessageKeys.missing(chinese, new Properties())).containsExactly("claim.title");
    }
}
