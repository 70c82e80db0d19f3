# Services and places.

button-catalogue = Services and places
catalogue-title = <b>Services and places</b>
catalogue-hint = What your sessions are of, and where they take place. A plan can be limited to some of them.
button-catalogue-services = Services
button-catalogue-places = Places
catalogue-services = <b>Services</b>
catalogue-services-hint = Open one, or add another.
catalogue-services-none = There is no service yet, such as Boxing or Personal training.
catalogue-places = <b>Places</b>
catalogue-places-hint = Open one, or add another.
catalogue-places-none = There is no place yet, such as Main hall or Park.
catalogue-row = { $name }
catalogue-row-retired = { $name } · retired
catalogue-item = <b>{ $name }</b>
catalogue-retired = Retired since { $day }.
catalogue-plans = { $count ->
    [one] One plan on sale names it: { $titles }
   *[other] { $count } plans on sale name it, such as: { $titles }
}
catalogue-item-hint = A retired one goes on working in what was sold and in the plans that name it; no other plan can be limited to it.
button-add-services = Add a service
button-add-places = Add a place
button-rename-item = Rename
button-retire-item = Retire
button-unretire-item = Take back into use
ask-name-services = What is the service called? Type its name.
ask-name-places = What is the place called? Type its name.
ask-other-name = Type the new name of <b>{ $name }</b>. Plans take it over; passes that were sold keep the old one.
toast-item-added = Added

refusal-NameTaken = There is a { $name } already. Type another name.
refusal-NameRetired = There is a { $name } already: it is retired, open it to take it back into use. Or type another name.
refusal-CatalogueFull = { $most } are in use: that is the most. Retire one first.
refusal-ChangedMeanwhile = Somebody else has changed { $name } meanwhile. Nothing was saved.
