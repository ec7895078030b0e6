package cn.tongchou.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A rule that the wish breaks. It carries a message key with its arguments, and the form field it
 * belongs to, so that the person reads it where the mistake was made. The transaction rolls back
 * whole.
 */
public class RuleViolation extends RuntimeException {

    private final String field;
    private final String code;
    private final transient List<Object> arguments;

    protected RuleViolation(String field, String code, Object... arguments) {
        super(code + Arrays.toString(arguments));
        this.field = field;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A violation of the whole form. */
    public static RuleViolation of(String code, Object... arguments) {
        return new RuleViolation(null, code, arguments);
    }

    /** A violation that belongs to one field of the form. */
    public static RuleViolation at(String field, String code, Object... arguments) {
        return new RuleViolation(field, code, arguments);
    }

    /** The form field, or {@code null} where the violation concerns the whole. */
    public String field() {
        return field;
    }

    /** The message key, such as {@code claim.error.quota-exceeded}. */
    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
