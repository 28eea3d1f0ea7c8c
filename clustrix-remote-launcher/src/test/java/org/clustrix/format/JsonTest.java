package org.clustrix.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void prettyIsWhatTheLibraryCallsPretty() {
    JsonElement element =
        Json.parse(
            "test",
            "{\"a\":[1,2.50,-0,1e3,true,null,\"x<'&>\\u2028ü\\n\"],\"b\":{},\"c\":[],\"d\":{\"e\":[{}]}}");

    assertThat(Json.pretty(element))
        .isEqualTo(
            new GsonBuilder()
                    .setPrettyPrinting()
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .create()
                    .toJson(element)
                + "\n");
  }

  @Test
  void aValueThatIsTextAlreadyIsTakenAsItIs() {
    Provenance provenance =
        new Provenance(
            "h", 1, "local", "1", "h", "17", "id", "2026-11-22T00:00:00.000Z", "later", "shared");
    JobResult result = JobResult.returned("T", "{\"a\":[1,2.50]}", provenance);

    assertThat(result.toText()).contains("  \"value\": {\"a\":[1,2.50]},\n");
    assertThat(JobResult.parse(result.toText())).isEqualTo(result);
  }
}
