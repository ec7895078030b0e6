package cn.tongchou.acceptance.web;

import cn.tongchou.shared.RuleViolation;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rules that speak against something, as sentences of the page's language. */
@Component
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(List<RuleViolation> violations) {
        return violations.stream()
                .map(
                        broken ->
                                messages.getMessage(
                                        broken.code(),
                                        broken.arguments(),
                                        LocaleContextHolder.getLocale()))
                .toList();
    }
}
