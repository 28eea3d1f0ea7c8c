package org.clustrix.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.apache.bcel.Const;
import org.apache.bcel.generic.ClassGen;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.IFEQ;
import org.apache.bcel.generic.INVOKESTATIC;
import org.apache.bcel.generic.INVOKEVIRTUAL;
import org.apache.bcel.generic.InstructionConst;
import org.apache.bcel.generic.InstructionHandle;
import org.apache.bcel.generic.InstructionList;
import org.apache.bcel.generic.LDC;
import org.apache.bcel.generic.MethodGen;
import org.apache.bcel.generic.Type;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.summary.ClassSummary;
import org.clustrix.reachability.summary.Summariser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Code that is valid in form and made to take all time or memory: what it names is found. */
class HostileCodeTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int JAVA_8 = 52;

  private ClassGen type;
  private ConstantPoolGen pool;
  private InstructionList code;

  @BeforeEach
  void newClass() {
    type = new ClassGen("a.Hostile", "java.lang.Object", "", Const.ACC_PUBLIC, new String[0]);
    type.setMajor(JAVA_8);
    pool = type.getConstantPool();
    code = new InstructionList();
  }

  private MethodGen method() {
    code.append(new INVOKESTATIC(pool.addMethodref("a.Target", "call", "()V")));
    code.append(InstructionConst.RETURN);
    MethodGen method =
        new MethodGen(
            Const.ACC_STATIC, Type.VOID, Type.NO_ARGS, new String[0], "run", "a.H", code, pool);
    method.setMaxStack(4);
    return method;
  }

  private ClassSummary summary(MethodGen method) {
    type.addMethod(method.getMethod());
    byte[] bytes = type.getJavaClass().getBytes();
    return assertTimeoutPreemptively(LIMIT, () -> new ClassSummary(Summariser.summarise(bytes)));
  }

  private static MethodFacts facts(ClassSummary summary) {
    return summary.methods().get(0).facts();
  }

  @Test
  void localsWithoutEndAtBranchesWithoutEnd() {
    code.append(new LDC(pool.addString("a.Named")));
    code.append(InstructionConst.POP);
    for (int i = 0; i < 10_000; i++) {
      code.append(InstructionConst.ICONST_0);
      IFEQ branch = new IFEQ(null);
      code.append(branch);
      branch.setTarget(code.append(InstructionConst.NOP));
    }
    MethodGen method = method();
    method.setMaxLocals(65_535);
    MethodFacts facts = facts(summary(method));

    assertThat(facts.texts()).extracting(use -> use.text()).contains("a.Named");
    assertThat(facts.calls()).extracting(call -> call.target().owner()).contains("a.Target");
  }

  @Test
  void textsThatDoubleAgainAndAgain() {
    code.append(new LDC(pool.addString("ab")));
    int concat =
        pool.addMethodref("java.lang.String", "concat", "(Ljava/lang/String;)Ljava/lang/String;");
    for (int i = 0; i < 5000; i++) {
      code.append(InstructionConst.DUP);
      code.append(new INVOKEVIRTUAL(concat));
    }
    code.append(InstructionConst.POP);
    MethodFacts facts = facts(summary(method()));

    assertThat(facts.calls()).hasSize(5001).extracting(Call::target).isNotEmpty();
    assertThat(facts.calls())
        .allSatisfy(
            call ->
                assertThat(call.receiver().strings()).allMatch(text -> text.length() < 100_000));
  }

  @Test
  void handlersWithoutEnd() {
    InstructionHandle start = code.append(InstructionConst.NOP);
    for (int i = 0; i < 20_000; i++) {
      code.append(InstructionConst.NOP);
    }
    InstructionHandle end = code.append(InstructionConst.NOP);
    MethodGen method = method();
    for (int i = 0; i < 20_000; i++) {
      method.addExceptionHandler(start, end, start, null);
    }
    ClassSummary summary = summary(method);

    assertThat(summary.problems()).anyMatch(problem -> problem.contains("too many types"));
    assertThat(summary.assignments()).extracting(pair -> pair.to()).contains("a.Target");
    assertThat(facts(summary).calls()).isNotEmpty();
  }
}
