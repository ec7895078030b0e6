package cn.tongchou.shared;

/**
 * Somebody was faster, or the page is old: what is asked for has been done or is no longer due
 * (HTTP 409).
 */
public class AlreadyDone extends RuleViolation {

    public AlreadyDone(String code, Object... arguments) {
        super(null, code, arguments);
    }
}
