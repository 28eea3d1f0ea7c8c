package org.clustrix.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodReferenceTest {
  private static final String HERE = "org.clustrix.reference.References";

  @Test
  void everyKindOfMethodBecomesItsText() {
    assertThat(MethodReference.of(References::plain).text())
        .isEqualTo(HERE + "#plain(java.lang.String,int)");
    Function1<int[], Long> over = References::over;
    assertThat(MethodReference.of(over).text()).isEqualTo(HERE + "#over(int[])");
    Function2<References.Point[], References.Sign, Long> other = References::over;
    assertThat(MethodReference.of(other).text())
        .isEqualTo(HERE + "#over(" + HERE + "$Point[]," + HERE + "$Sign)");
    Function1<int[], Integer> sum = References::sum;
    assertThat(MethodReference.of(sum).text()).isEqualTo(HERE + "#sum(int[])");
    Function1<List<String>, List<String>> generic = References::generic;
    assertThat(MethodReference.of(generic).text()).isEqualTo(HERE + "#generic(java.util.List)");
    assertThat(MethodReference.ofVoid(References::nothing).text())
        .isEqualTo(HERE + "#nothing(" + HERE + "$Point)");
    assertThat(MethodReference.ofVoid(References::main).text())
        .isEqualTo(HERE + "#main(java.lang.String[])");
    assertThat(MethodReference.of(References::instance).text())
        .isEqualTo(HERE + "#instance(java.lang.Object)");
    assertThat(MethodReference.of(References::call).text()).isEqualTo(HERE + "#call()");
  }

  @Test
  void aMethodThatIsInheritedRunsOnTheClassThatWasWritten() {
    assertThat(MethodReference.of(References::inherited).text())
        .isEqualTo(HERE + "#inherited(long)");
    assertThat(MethodReference.of(References::inheritedStatic).text())
        .endsWith("#inheritedStatic()");
  }

  @Test
  void equalReferencesAreMadeOnceOnly() {
    assertThat(MethodReference.of(References::plain))
        .isEqualTo(MethodReference.of(References::plain))
        .hasSameHashCodeAs(MethodReference.of(References::plain));
  }

  @Test
  void whatIsNoMethodIsRefusedWithWhatToWrite() {
    assertThatThrownBy(() -> MethodReference.of((String text) -> text + "!"))
        .isInstanceOf(MethodReferenceException.class)
        .hasMessageContaining("a lambda of " + getClass().getName())
        .hasMessageContaining("put its body into a method");
    List<Object> mine = new ArrayList<>();
    assertThatThrownBy(() -> MethodReference.of((String text) -> mine.add(text)))
        .hasMessageContaining("captures a value of this program")
        .hasMessageContaining("a parameter for each captured value");
    assertThatThrownBy(() -> MethodReference.of((Object x) -> toString() + x))
        .hasMessageContaining("captures a value");
    assertThatThrownBy(() -> MethodReference.of(mine::size))
        .hasMessageContaining("java.util.List#size is bound to an object")
        .hasMessageContaining("List::size");
    Function1<Integer, List<String>> made = ArrayList::new;
    assertThatThrownBy(() -> MethodReference.of(made))
        .hasMessageContaining("java.util.ArrayList::new is a constructor");
    Function2<Integer, Integer, Integer> spread = References::sum;
    assertThatThrownBy(() -> MethodReference.of(spread))
        .hasMessageContaining("Function1<int[], Integer> sum = Numbers::sum");
    Function0<String> object =
        new Function0<>() {
          @Override
          public String call() {
            return "";
          }
        };
    assertThatThrownBy(() -> MethodReference.of(object))
        .hasMessageContaining("is no method reference");
  }
}
