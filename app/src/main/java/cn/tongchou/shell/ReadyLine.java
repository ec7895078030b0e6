package cn.tongchou.shell;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started the demo where to look. */
@Component
@Profile("demo & !mysql")
class ReadyLine {

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.println(text(web.getWebServer().getPort()));
        }
    }

    static String text(int port) {
        return "%n  Tongchou is ready: http://localhost:%d  (the login page names the example accounts; stop with Ctrl+C)%n"
                .formatted(port);
    }
}
