package app.beans;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.stereotype.Component;

@Aspect
@Component
class TimingAspect {
  private final Journal journal;

  TimingAspect(Journal journal) {
    this.journal = journal;
  }

  @Around("@annotation(app.beans.Timed)")
  Object around(ProceedingJoinPoint point) throws Throwable {
    journal.add("before " + point.getSignature().getName());
    Object result = point.proceed();
    journal.add("after");
    return result;
  }
}
