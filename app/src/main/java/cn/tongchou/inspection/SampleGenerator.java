package cn.tongchou.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The named random generator {@code SHA256-COUNTER-1}: a simple random sample without replacement
 * that anybody can draw again from the stored seed, on any machine and database.
 *
 * <p>The seed is SHA-256 of the UTF-8 text {@code SHA256-COUNTER-1 LF manifest-hash LF batch-number
 * LF round}: the manifest hash as 64 lower-case hexadecimal digits, the round as a decimal number
 * without leading zeros, LF one byte 0x0A, none at the end. It is kept as 64 lower-case hexadecimal
 * digits.
 *
 * <p>To draw n of the units 1…N, the counter runs 0, 1, 2, …; for each value
 *
 * <ol>
 *   <li>take SHA-256 of the seed's 32 bytes followed by the counter as 8 bytes, big-endian;
 *   <li>read the digest's first 8 bytes as a big-endian number and drop its lowest bit: a number x
 *       of 63 bits;
 *   <li>let L be the greatest multiple of N that is not above 2⁶³; skip the counter when x ≥ L, so
 *       that every unit is equally likely;
 *   <li>the unit is x mod N + 1; skip it when it has been drawn already.
 * </ol>
 *
 * <p>Stop after n units. The sample is these units in ascending order. When n = N it is all units.
 * Memory is proportional to n, not to N.
 */
final class SampleGenerator {

    /** The generator's name, kept with every plan. */
    static final String NAME = "SHA256-COUNTER-1";

    private SampleGenerator() {}

    /** The seed of a batch's round: 64 lower-case hexadecimal digits. */
    static String seed(String manifestHash, String batchNumber, int round) {
        String text = NAME + '\n' + manifestHash + '\n' + batchNumber + '\n' + round;
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Draws the sample.
     *
     * @param seed 64 hexadecimal digits
     * @param lotSize N, 1 to 2⁶³ − 1
     * @param sampleSize n, 1 to N
     * @return n different numbers of 1…N, ascending
     * @throws IllegalArgumentException outside these ranges
     */
    static long[] draw(String seed, long lotSize, int sampleSize) {
        if (lotSize < 1 || sampleSize < 1 || sampleSize > lotSize) {
            throw new IllegalArgumentException("sample of " + sampleSize + " out of " + lotSize);
        }
        long[] sample = new long[sampleSize];
        if (sampleSize == lotSize) {
            Arrays.setAll(sample, i -> i + 1L);
            return sample;
        }
        MessageDigest digest = sha256();
        byte[] key = HexFormat.of().parseHex(seed);
        ByteBuffer counterBytes = ByteBuffer.allocate(Long.BYTES);
        // 2^63 itself does not fit into a long: the greatest multiple of N below or at it, by the
        // remainder of 2^63.
        long remainder = (Long.MAX_VALUE % lotSize + 1) % lotSize;
        long last = Long.MAX_VALUE - remainder;
        Set<Long> drawn = new HashSet<>(sampleSize * 2);
        for (long counter = 0; drawn.size() < sampleSize; counter++) {
            digest.update(key);
            digest.update(counterBytes.putLong(0, counter).array());
            long x = ByteBuffer.wrap(digest.digest()).getLong() >>> 1;
            if (x > last) {
                continue;
            }
            long unit = x % lotSize + 1;
            if (drawn.add(unit)) {
                sample[drawn.size() - 1] = unit;
            }
        }
        Arrays.sort(sample);
        return sample;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
