package cn.tongchou.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import cn.tongchou.identity.TestSessions;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pages asked for by a signed-in person, in the one application that all tests share. */
@Component
public class SignIn {

    private final WebApplicationContext context;
    private final TestSessions people;

    SignIn(WebApplicationContext context, TestSessions people) {
        this.context = context;
        this.people = people;
    }

    /** The application's pages behind its real security. */
    public MockMvc web() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    /** A request by this person, with the form's token. */
    public RequestPostProcessor as(String username) {
        RequestPostProcessor person = user(people.of(username));
        RequestPostProcessor token = csrf();
        return request -> token.postProcessRequest(person.postProcessRequest(request));
    }
}
