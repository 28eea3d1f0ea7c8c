package fixture

import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.startCoroutine

// What the Kotlin compiler makes of its own language.
// function: fixture.MainKt#run
// in: fixture.Shape
// in: fixture.Circle
// in: fixture.Square
// in: fixture.InInline
// in: fixture.InDefault
// in: fixture.InCompanion
// in: fixture.InLazy
// in: fixture.Delegate
// in: fixture.InExtension
// in: fixture.InSequence
// in: fixture.Single
// in: fixture.Mode
// in: fixture.InSuspended
// in: org.jetbrains.kotlin:kotlin-stdlib
// out: fixture.Unused
// out: fixture.InUnused

sealed interface Shape {
    val area: Double
}

data class Circle(val radius: Double) : Shape {
    override val area get() = 3 * radius * radius
}

data class Square(val side: Double, val name: String = InDefault.text()) : Shape {
    override val area get() = side * side
}

object Single {
    val lazily by lazy { InLazy.text() }
    var observed: String by Delegate()
}

class Delegate {
    private var value = "first"

    operator fun getValue(owner: Any, property: kotlin.reflect.KProperty<*>) =
        value + property.name

    operator fun setValue(owner: Any, property: kotlin.reflect.KProperty<*>, next: String) {
        value = next
    }
}

enum class Mode {
    FAST {
        override fun cost() = 1
    },
    SLOW {
        override fun cost() = 2
    };

    abstract fun cost(): Int

    companion object {
        fun parse(text: String) = entries.first { InCompanion.same(it.name, text) }
    }
}

fun Shape.describe() = InExtension.of(this)

inline fun <reified T> named(block: () -> T): String = InInline.of(T::class.java.simpleName, block())

fun run(): String {
    val shapes: List<Shape> = listOf(Circle(1.0), Square(2.0))
    val (side, name) = shapes[1] as Square
    val kinds = shapes.map {
        when (it) {
            is Circle -> "c${it.radius}"
            is Square -> "s${it.side}"
        }
    }
    Single.observed = "next"
    val sequence = sequence {
        yield(InSequence.first())
        yieldAll(generateSequence(2) { n -> if (n < 5) n + 1 else null })
    }
    val suspended: suspend () -> String = { InSuspended.text() }
    val reference = Shape::describe
    return "$side$name$kinds${reference(shapes[0])}${Single.lazily}${Single.observed}" +
        named { 5 } + sequence.toList() + Mode.parse("SLOW").cost() + finish(suspended)
}

fun finish(block: suspend () -> String): String {
    var answer = ""
    block.startCoroutine(
        object : Continuation<String> {
            override val context = EmptyCoroutineContext

            override fun resumeWith(result: Result<String>) {
                answer = result.getOrThrow()
            }
        })
    return answer
}

object InDefault { fun text() = "default" }

object InCompanion { fun same(a: String, b: String) = a == b }

object InLazy { fun text() = "lazy" }

object InExtension { fun of(shape: Shape) = "area ${shape.area}" }

object InInline { fun of(name: String, value: Any?) = "$name=$value" }

object InSequence { fun first() = 1 }

object InSuspended { fun text() = "suspended" }

class Unused { fun run() = InUnused.text() }

object InUnused { fun text() = "" }
