package cn.tongchou.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered where no controller answered: the status in plain words, to whatever kind of
 * client, and nothing else.
 */
@Controller
class ErrorPage implements ErrorController {

    /** Those that have a page of their own. */
    private static final Set<Integer> NAMED = Set.of(403, 404, 409, 422, 500, 503);

    @RequestMapping("/error")
    ModelAndView answer(HttpServletRequest request) {
        int code =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
                        ? sent
                        : HttpStatus.NOT_FOUND.value();
        ModelAndView page = new ModelAndView(NAMED.contains(code) ? "error/" + code : "error");
        page.setStatus(
                HttpStatus.resolve(code) == null
                        ? HttpStatus.INTERNAL_SERVER_ERROR
                        : HttpStatus.valueOf(code));
        page.addObject("status", code);
        return page;
    }
}
