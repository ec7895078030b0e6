package cn.tongchou.access;

import java.util.regex.Pattern;

/** What no answer may tell about the program's inside (SEC24). */
final class Leaks {

    static final Pattern PATTERN =
            Pattern.compile(
                    "\\bat"
                            + " [a-z]+(\\.[A-Za-z0-9_$]+)+\\(|[A-Za-z]+Exception\\b|\\b(?:org|java|javax|jakarta|com|cn)\\.[a-z]+\\.[A-Za-z]|Tomcat|Whitelabel|Hibernate|Camunda|SQLSTATE|jdbc:|\\bselect"
                            + " .+ from |\\binsert into |\\bupdate .+ set "
                            + "|/(?:home|root|tmp|usr|var|work)/|\\.java:\\d");

    private Leaks() {}
}
