# Services, places and resources.

button-catalogue = Services, places, resources
catalogue-title = <b>Services, places and resources</b>
catalogue-hint = What your sessions are of, where they take place, and what only one of them can use at a time. A plan can be limited to services and places.
button-catalogue-services = Services
button-catalogue-places = Places
button-catalogue-resources = Resources
catalogue-services = <b>Services</b>
catalogue-services-hint = Open one, or add another.
catalogue-services-none = There is no service yet, such as Boxing or Personal training.
catalogue-places = <b>Places</b>
catalogue-places-hint = Open one, or add another.
catalogue-places-none = There is no place yet, such as Main hall or Park.
catalogue-resources = <b>Resources</b>
catalogue-resources-hint = Open one, or add another.
catalogue-resources-none = There is no resource yet, such as Ring or Sauna. Only one session at a time uses it.
catalogue-row = { $name }
catalogue-row-retired = { $name } · retired
catalogue-item = <b>{ $name }</b>
catalogue-retired = Retired since { $day }.
catalogue-plans = { $count ->
    [one] One plan on sale names it: { $titles }
   *[other] { $count } plans on sale name it, such as: { $titles }
}
catalogue-item-hint = A retired one goes on working in what was sold and on the timetable; it is chosen for nothing new.
button-add-services = Add a service
button-add-places = Add a place
button-add-resources = Add a resource
button-rename-item = Rename
button-retire-item = Retire
button-unretire-item = Take back into use
ask-name-services = What is the service called? Type its name.
ask-name-places = What is the place called? Type its name.
ask-name-resources = What is the resource called? Type its name.
ask-other-name = Type the new name of <b>{ $name }</b>. Plans take it over; passes that were sold keep the old one.
toast-item-added = Added
catalogue-personal = { $on ->
    [yes] Personal: clients book any free time of a coach.
   *[no] Clients book the sessions on the timetable.
}
button-personal = { $on ->
    [yes] Book from the timetable only
   *[no] Let clients book free times
}
ask-service-minutes = How many minutes does a session of <b>{ $name }</b> usually take? Type the number. It holds for new sessions.
ask-service-capacity = How many may usually come to a session of <b>{ $name }</b>? Type the number. It holds for new sessions.

refusal-NameTaken = There is a { $name } already. Type another name.
refusal-NameRetired = There is a { $name } already: it is retired, open it to take it back into use. Or type another name.
refusal-CatalogueFull = { $most } are in use: that is the most. Retire one first.
refusal-ChangedMeanwhile = Somebody else has changed { $name } meanwhile. Nothing was saved.
