package cn.tongchou.identity;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One session of each person for the requests of tests that do not go through the login page. */
@Component
public class TestSessions {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Map<String, SignedIn> begun = new HashMap<>();

    TestSessions(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** This person's session, begun anew if it has ended. */
    public synchronized SignedIn of(String username) {
        Account account = accounts.findByUsername(username).orElseThrow();
        SignedIn person = begun.get(username);
        if (person == null || !sessions.lives(account, person)) {
            person = sessions.begin(account.id(), "test");
            begun.put(username, person);
        }
        return person;
    }
}
