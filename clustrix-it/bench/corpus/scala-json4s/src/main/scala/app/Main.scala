package app

import org.json4s._
import org.json4s.native.JsonMethods.parse
import org.json4s.native.Serialization.write

import scala.collection.immutable.TreeMap
import scala.io.Source

case class Animal(name: String, legs: Int, tags: List[String] = Nil, home: Option[Home] = None)
case class Home(country: String)

/** Case classes are filled by reflection, with their defaults. */
object Main {
  implicit val formats: Formats = DefaultFormats

  def run(): String = {
    val source = Source.fromResource("animals.json")
    val animals = try parse(source.mkString).extract[Vector[Animal]] finally source.close()
    val legs = TreeMap.from(animals.groupMapReduce(_.legs)(_.name)(_ + "," + _))
    val homes = animals.collect { case Animal(name, _, _, Some(Home(country))) => s"$name@$country" }
    lazy val fib: LazyList[BigInt] = BigInt(0) #:: fib.scanLeft(BigInt(1))(_ + _)
    Seq(legs.mkString(" "), homes.sorted.mkString(" "), fib(90).toString, write(animals.head))
      .mkString("", "\n", "\n")
  }

  def main(args: Array[String]): Unit = print(run())
}
