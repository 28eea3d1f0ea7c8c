package app

import cats.data.{NonEmptyList, Validated}
import cats.syntax.all.*
import upickle.default.*

enum Unit1 derives ReadWriter:
  case Celsius, Kelvin
  case Custom(factor: Double)

case class Sample(id: String, value: Double, unit: Unit1 = Unit1.Celsius) derives ReadWriter

trait Show1[A]:
  extension (a: A) def shown: String

given Show1[Sample] with
  extension (s: Sample) def shown: String = f"${s.id}%-3s${s.value}%8.2f ${s.unit}"

/** The answers come from derived code and type class instances. */
object Main:
  def checked(sample: Sample): Validated[NonEmptyList[String], Sample] =
    if sample.value >= 0 then sample.validNel else s"${sample.id} is negative".invalidNel

  def run(): String =
    val text = new String(getClass.getResourceAsStream("/samples.json").readAllBytes(), "UTF-8")
    val samples = read[List[Sample]](text)
    val good = samples.traverse(checked)
    val all = samples.map(_.shown) :+ good.fold(_.toList.mkString("; "), _ => "all good") :+
      write(samples.last) :+ samples.foldMap(_.value).toString
    all.mkString("", "\n", "\n")

  def main(args: Array[String]): Unit = print(run())
