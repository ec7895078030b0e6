package cn.tongchou.shell;

import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers what controllers throw: in plain words, with the right status, and without a stack, SQL
 * or path.
 */
@ControllerAdvice
class WebErrors {

    private static final Logger LOG = LoggerFactory.getLogger(WebErrors.class);
    private final MessageSource messages;
    private final WayBack wayBack;

    WebErrors(MessageSource messages, WayBack wayBack) {
        this.messages = messages;
        this.wayBack = wayBack;
    }

    /** The same form twice: what it wanted has happened; the person goes on where they were. */
    @ExceptionHandler(DoubleSubmit.class)
    ModelAndView twice(DoubleSubmit twice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("flashMessage", twice.code());
        RequestContextUtils.getOutputFlashMap(request).put("flashKind", "info");
        return new ModelAndView("redirect:" + wayBack.from(request));
    }

    @ExceptionHandler(AlreadyDone.class)
    ModelAndView late(AlreadyDone late, HttpServletRequest request, Locale locale) {
        return page("error/409", HttpStatus.CONFLICT, late, request, locale);
    }

    @ExceptionHandler(RuleViolation.class)
    ModelAndView refused(RuleViolation violation, HttpServletRequest request, Locale locale) {
        return page("error/422", HttpStatus.UNPROCESSABLE_ENTITY, violation, request, locale);
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView missing() {
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request, Locale locale) {
        return page(
                "error/422",
                HttpStatus.PAYLOAD_TOO_LARGE,
                RuleViolation.of("layout.error.upload-too-large"),
                request,
                locale);
    }

    @ExceptionHandler(Rates.TooOften.class)
    ModelAndView tooOften(Rates.TooOften often, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(often.seconds()));
        return new ModelAndView(
                "error/429", Map.of("seconds", often.seconds()), HttpStatus.TOO_MANY_REQUESTS);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView denied() {
        return new ModelAndView("error/403", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof org.springframework.web.ErrorResponse) {
            throw failure;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Request {} {} failed, reference {}",
                request.getMethod(),
                request.getRequestURI(),
                reference,
                failure);
        ModelAndView page = new ModelAndView("error/500", HttpStatus.INTERNAL_SERVER_ERROR);
        page.addObject("reference", reference);
        return page;
    }

    private ModelAndView page(
            String view,
            HttpStatus status,
            RuleViolation violation,
            HttpServletRequest request,
            Locale locale) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject(
                "message",
                messages.getMessage(
                        violation.code(), violation.arguments(), violation.code(), locale));
        page.addObject("back", wayBack.from(request));
        return page;
    }
}
