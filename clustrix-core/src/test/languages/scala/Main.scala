package fixture

// What the Scala compiler makes of its own language.
// function: fixture.Main#run
// in: fixture.Main$
// in: fixture.Circle
// in: fixture.Square
// in: fixture.Loud
// in: fixture.InTrait$
// in: fixture.InGiven$
// in: fixture.InLazy$
// in: fixture.InExtractor$
// in: fixture.InMatch$
// in: fixture.Mode
// in: org.scala-lang:scala3-library_3
// in: org.scala-lang:scala-library
// out: fixture.Unused
// out: fixture.InUnused$

sealed trait Shape:
  def area: Double

case class Circle(radius: Double) extends Shape:
  def area: Double = 3 * radius * radius

case class Square(side: Double, name: String = "square") extends Shape:
  def area: Double = side * side

trait Loud:
  def shout: String = InTrait.text(toString)

enum Mode(val cost: Int):
  case Fast extends Mode(1)
  case Slow extends Mode(2)

trait Show[T]:
  def show(value: T): String

given Show[Shape] with
  def show(value: Shape): String = InGiven.text(value)

object Even:
  def unapply(n: Int): Option[Int] = if n % 2 == 0 then Some(InExtractor.half(n)) else None

object Main:
  lazy val lazily: String = InLazy.text

  def shown[T](value: T)(using show: Show[T]): String = show.show(value)

  def run(): String =
    val shapes: List[Shape] = List(Circle(1), Square(2))
    val kinds = for shape <- shapes yield shape match
      case Circle(radius) => InMatch.text(radius)
      case Square(side, name) => s"$name $side"
    val loud = new Loud { override def toString = "loud" }
    val halves = List(1, 2, 4).collect { case Even(half) => half }
    val sum: PartialFunction[Int, Int] = { case n if n > 0 => n }
    s"$kinds${loud.shout}$halves${shown(shapes.head)}$lazily${Mode.valueOf("Slow").cost}" +
      Mode.values.map(_.ordinal).sum + sum.lift(3) + shapes.map(_.area).sum

object InTrait:
  def text(name: String): String = name.toUpperCase

object InGiven:
  def text(value: Shape): String = s"shown $value"

object InLazy:
  def text: String = "lazy"

object InExtractor:
  def half(n: Int): Int = n / 2

object InMatch:
  def text(radius: Double): String = s"circle $radius"

class Unused:
  def run: String = InUnused.text

object InUnused:
  def text: String = ""
