package app

import kotlinx.datetime.LocalDate
import kotlinx.datetime.plus
import kotlinx.datetime.DatePeriod
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.encodeToString
import kotlinx.serialization.json.Json
import kotlin.properties.Delegates

@Serializable
sealed class Event {
    abstract val day: LocalDate
}

@Serializable
@SerialName("rain")
data class Rain(override val day: LocalDate, val mm: Double) : Event()

@Serializable
@SerialName("calm")
data class Calm(override val day: LocalDate, val hours: List<Int> = listOf(1, 2)) : Event()

/** An object with a static bridge, which is another way to write an entry point. */
object Main {
    private var total: Double by Delegates.observable(0.0) { _, old, new -> log += "$old>$new " }
    private var log = ""
    private val json by lazy { Json { prettyPrint = false; encodeDefaults = true } }

    @JvmStatic
    fun run(): String {
        log = ""
        val text = Main::class.java.getResource("events.json")!!.readText()
        val events = json.decodeFromString<List<Event>>(text)
        events.asSequence().filterIsInstance<Rain>().forEach { total += it.mm }
        val moved = events.map {
            when (it) {
                is Rain -> it.copy(day = it.day + DatePeriod(days = 1))
                is Calm -> it
            }
        }
        return json.encodeToString(moved) + "\n" + log.trim() + "\n"
    }

    @JvmStatic
    fun main(args: Array<String>) = print(run())
}
