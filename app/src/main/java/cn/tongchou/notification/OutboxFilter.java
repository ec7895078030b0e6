package cn.tongchou.notification;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the outbox is narrowed to; {@code null} means any.
 *
 * @param person part of a name, a username or an address
 * @param event key of the notice
 */
record OutboxFilter(MailStatus status, String person, String event) {

    OutboxFilter {
        person = person == null || person.isBlank() ? null : person.strip();
        event = event == null || event.isBlank() ? null : event;
    }

    public boolean isEmpty() {
        return status == null && person == null && event == null;
    }

    UriComponentsBuilder link() {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/outbox");
        if (status != null) {
            link.queryParam("status", status);
        }
        if (person != null) {
            link.queryParam("person", person);
        }
        if (event != null) {
            link.queryParam("event", event);
        }
        return link;
    }
}
