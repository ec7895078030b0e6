package cn.tongchou.testing;

import cn.tongchou.TongchouApplication;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimStatus;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A program without pages in which libraries claim, change and withdraw and finance records
 * allocations, as fast as they can, until it is killed. Whatever the database has acknowledged is
 * printed, a line each: {@code claimed REQUEST}, {@code withdrawn CLAIM}, {@code allocated
 * ALLOCATION}.
 */
public final class ClaimingProgram {

    private static final PrintStream OUT = System.out;

    private ClaimingProgram() {}

    /**
     * @param words programme id, threads, then settings {@code --name=value}
     */
    public static void main(String[] words) {
        UUID programme = UUID.fromString(words[0]);
        int threads = Integer.parseInt(words[1]);
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(TongchouApplication.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .profiles("demo", "test")
                        .run(Arrays.copyOfRange(words, 2, words.length));
        List<Actor> clerks = clerks(context.getBean(JdbcTemplate.class), threads);
        say("ready");
        for (int i = 0; i < threads; i++) {
            Actor clerk = clerks.get(i);
            Random random = new Random(i + System.nanoTime());
            Runnable day =
                    i == 0
                            ? () -> allocate(context.getBean(TestMoney.class), programme)
                            : () -> claim(context, programme, clerk, random);
            new Thread(
                            () -> {
                                while (true) {
                                    day.run();
                                }
                            })
                    .start();
        }
    }

    /** Libraries that only these programs know, one for each thread. */
    private static List<Actor> clerks(JdbcTemplate jdbc, int threads) {
        return jdbc.query(
                "select i.id, i.name, a.id, a.username from institution i, account a where i.code"
                        + " like 'K-%' and a.username = 'haerbin' order by i.code limit "
                        + threads,
                (row, i) ->
                        new Actor(
                                UUID.fromString(row.getString(3)),
                                row.getString(4),
                                "示例馆员" + i,
                                UUID.fromString(row.getString(1)),
                                row.getString(2),
                                Role.LIBRARY_CLERK));
    }

    private static void claim(
            ConfigurableApplicationContext context, UUID programme, Actor clerk, Random random) {
        ClaimManagement claims = context.getBean(ClaimManagement.class);
        ClaimBook book = context.getBean(ClaimBook.class);
        Optional<Claim> open =
                book.claimsOf(programme, clerk.institutionId()).stream()
                        .filter(claim -> claim.status() == ClaimStatus.SUBMITTED)
                        .findFirst();
        if (open.isEmpty()) {
            UUID request = UUID.randomUUID();
            List<UUID> projects = List.copyOf(book.pools(programme).keySet());
            claims.claim(
                    projects.get(random.nextInt(projects.size())),
                    1 + random.nextInt(50),
                    request,
                    clerk);
            say("claimed " + request);
        } else if (random.nextBoolean()) {
            claims.change(open.get().id(), 1 + random.nextInt(50), clerk);
        } else {
            claims.withdraw(open.get().id(), clerk);
            say("withdrawn " + open.get().id());
        }
    }

    private static void allocate(TestMoney money, UUID programme) {
        say("allocated " + money.fund(programme, "1.00").id());
    }

    private static void say(String line) {
        synchronized (OUT) {
            OUT.println(line);
            OUT.flush();
        }
    }
}
