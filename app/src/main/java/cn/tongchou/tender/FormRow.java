package cn.tongchou.tender;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.RuleViolation;

/** Puts a broken rule at the row of the form to which it belongs. */
final class FormRow {

    private FormRow() {}

    static RuleViolation at(String list, int index, RuleViolation broken) {
        if (broken instanceof AlreadyDone || broken.field() == null) {
            return broken;
        }
        return RuleViolation.at(
                list + '[' + index + "]." + broken.field(), broken.code(), broken.arguments());
    }
}
