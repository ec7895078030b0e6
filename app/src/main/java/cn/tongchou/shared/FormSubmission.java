package cn.tongchou.shared;

import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes a step from a form: a broken rule becomes a message at the form's field, and the form keeps
 * what was typed.
 */
public final class FormSubmission {

    private FormSubmission() {}

    /**
     * Runs the step unless the form already has errors.
     *
     * @return whether the step took effect; otherwise the binding holds the errors, the answer's
     *     status is 422 and the page is to be shown again
     * @throws AlreadyDone when somebody was faster; answered with its own page (409)
     */
    public static boolean attempt(BindingResult binding, Runnable step) {
        boolean done = attemptOnly(binding, step);
        if (!done
                && RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            request.getResponse().setStatus(422);
        }
        return done;
    }

    private static boolean attemptOnly(BindingResult binding, Runnable step) {
        if (binding.hasErrors()) {
            return false;
        }
        try {
            step.run();
            return true;
        } catch (AlreadyDone late) {
            throw late;
        } catch (RuleViolation violation) {
            String field = violation.field();
            if (field != null && binding.getTarget() != null && hasField(binding, field)) {
                binding.rejectValue(
                        field, violation.code(), violation.arguments(), violation.code());
            } else {
                binding.reject(violation.code(), violation.arguments(), violation.code());
            }
            return false;
        }
    }

    private static boolean hasField(BindingResult binding, String field) {
        try {
            binding.getFieldValue(field);
            return true;
        } catch (org.springframework.beans.InvalidPropertyException noSuchField) {
            return false;
        }
    }
}
