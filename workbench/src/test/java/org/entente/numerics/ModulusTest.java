package org.entente.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The remainder is that of the division, where rounding would show first, too: beside the multiples of the divisor. */
class ModulusTest {
    private final SplittableRandom random = new SplittableRandom(12);

    @Test
    void smallDivisorsAndGreatOnes() {
        IntStream.concat(
                        IntStream.rangeClosed(1, 3_000),
                        IntStream.range(0, 3_000).map(i -> (1 << random.nextInt(31)) + random.nextInt(1 << 20)))
                .filter(divisor -> divisor > 0)
                .forEach(this::agrees);
        IntStream.of(Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 1 << 30, (1 << 30) + 1, (1 << 30) - 1)
                .forEach(this::agrees);
    }

    private void agrees(int divisor) {
        Modulus modulus = new Modulus(divisor);
        IntStream numbers = IntStream.range(0, 40).flatMap(i -> {
            long multiple = random.nextLong(Integer.MAX_VALUE / divisor + 1L) * divisor;
            return IntStream.of(
                    (int) multiple - 1, (int) multiple, (int) multiple + 1, random.nextInt(Integer.MAX_VALUE));
        });
        IntStream.concat(
                        numbers, IntStream.of(0, divisor - 1, Integer.MAX_VALUE / divisor * divisor, Integer.MAX_VALUE))
                .filter(number -> number >= 0)
                .forEach(number -> {
                    if (modulus.of(number) != number % divisor) {
                        assertThat(modulus.of(number))
                                .as("%d of %d", number, divisor)
                                .isEqualTo(number % divisor);
                    }
                });
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatThrownBy(() -> new Modulus(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Modulus(-3)).isInstanceOf(IllegalArgumentException.class);
    }
}
