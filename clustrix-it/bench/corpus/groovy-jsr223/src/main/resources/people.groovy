import app.people.Person
import groovy.json.JsonOutput
import groovy.transform.Immutable

@Immutable class Badge { String owner; int number }

def people = names.collect { new Person(name: it) }.sort { it.name }
def badges = people.withIndex().collect { p, i -> new Badge(p.name, i + 1) }
JsonOutput.toJson(badges.collectEntries { [it.owner, it.number] }) + ' ' + badges[0]
