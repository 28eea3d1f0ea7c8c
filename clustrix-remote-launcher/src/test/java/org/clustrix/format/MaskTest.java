package org.clustrix.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          curl https://ada:geheim@example.org/x    | curl https://***@example.org/x
          git clone https://geheim@example.org/x   | git clone https://***@example.org/x
          export DB_PASSWORD=geheim; run           | export DB_PASSWORD=***; run
          export DB_PASSWORD='ge heim' A=1         | export DB_PASSWORD=*** A=1
          export MY_TOKEN='it'\\''s geheim' B=2    | export MY_TOKEN=*** B=2
          -Daws.secretKey=geheim -Xint             | -Daws.secretKey=*** -Xint
          "apiKey=geheim, more"                    | "apiKey=***, more"
          {"A": "b", "DB_PASSWORD": "ge\\"heim"} | {"A": "b", "DB_PASSWORD": "***"}
          CLUSTRIX_TOKEN='0123'                    | CLUSTRIX_TOKEN=***
          ssh ada@example.org ls                   | ssh ada@example.org ls
          PATH=/usr/bin                            | PATH=/usr/bin
          """)
  void secretsGoAndTheRestStays(String text, String masked) {
    assertThat(Mask.text(text)).isEqualTo(masked);
  }

  @Test
  void valuesAreMaskedByTheirNames() {
    assertThat(Mask.value(Map.entry("DB_PASSWORD", "x y"))).isEqualTo("***");
    assertThat(Mask.value(Map.entry("MODE", "x y"))).isEqualTo("x y");
    assertThat(Mask.isSecret("accessKey")).isTrue();
    assertThat(Mask.isSecret("key")).isFalse();
  }
}
