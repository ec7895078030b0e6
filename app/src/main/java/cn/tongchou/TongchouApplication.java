package cn.tongchou;

import cn.tongchou.command.CommandLine;
import cn.tongchou.replay.ReplayCommand;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * 统筹: a province's yearly joint construction of digital library resources, from the claim to the
 * payment.
 */
@SpringBootApplication
public class TongchouApplication {

    static {
        // Instants are stored as UTC whatever the machine's zone; business dates name Asia/Shanghai
        // where they are made.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    /** Starts the web application, or runs one command: {@code verify} or {@code replay}. */
    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (!words.isEmpty() && words.get(0).equals("verify")) {
            System.exit(
                    CommandLine.verify(TongchouApplication.class, words.subList(1, words.size())));
        }
        if (!words.isEmpty() && words.get(0).equals("replay")) {
            System.exit(
                    ReplayCommand.main(TongchouApplication.class, words.subList(1, words.size())));
        }
        SpringApplication.run(TongchouApplication.class, args);
    }
}
