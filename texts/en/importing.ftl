# Lists that come in as a file, and tables that go out as one.

reason-import = Taken over from an earlier list

button-files-desk = Import and export
button-template = Get a template to fill in
button-export-xlsx = Export as a spreadsheet (XLSX)
button-export-csv = Export as CSV files (ZIP)
files-title = <b>Import and export</b>
files-import =
    <b>Import</b>: send a CSV or XLSX file with your clients and their passes to this chat. First you see what would come; nothing is written until you say so.
files-export =
    <b>Export</b>: clients, passes, history and payments as a file in this chat.
import-row-waiting = { $day }: { $name } ({ $count })
import-row-taking_over = { $day }: { $name } (under way)
import-row-done = { $day }: { $name } ({ $count })
import-row-taking_back = { $day }: { $name } (being taken back)
import-row-forgetting = { $day }: { $name } (being taken back)
import-row-undone = { $day }: { $name } (taken back)

template-caption =
    <b>Template</b>: one line for each pass. The line of the example is left out when you send it back.
    <b>{ $client }</b>, <b>{ $plan }</b>: names. <b>{ $total }</b>: sessions of the pass, empty if unlimited. <b>{ $used }</b>: sessions used so far.
    <b>{ $phone }</b>, <b>{ $telegram_id }</b>, <b>{ $valid_from }</b>, <b>{ $valid_until }</b> may be left empty; dates like 2026-12-31.

import-title = <b>Import: { $name }</b>
import-nothing-yet = Nothing is written yet. This is what would come:
import-all-here = All of it is here already: there is nothing to import.
import-passes = { $count ->
    [one] Passes: <b>one new</b>
   *[other] Passes: <b>{ $count } new</b>
}{ $expired ->
    [0] { "" }
   *[other] , { $expired } of them expired
}
import-clients = Clients: <b>{ $count } new</b>, { $known } known already
import-plans = { $count ->
    [one] New plan: { $names }
   *[other] New plans: { $names }
}{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
import-already = { $count ->
    [one] One pass is here already and is left as it is
   *[other] { $count } passes are here already and are left as they are
}
import-differs = { $count ->
    [one] One of them has other figures in the list:
   *[other] { $count } of them have other figures in the list:
}
import-difference = Line { $line }: { $listed } in the list, { $here } here
import-used = { $used } of { $total } used
import-used-unlimited = { $used } used
import-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
button-import = { $count ->
    [one] Import one pass
   *[other] Import { $count } passes
}
import-begins = <b>One moment…</b> The file is being read.
import-at-work = <b>Importing…</b> { $done } of { $of } lines
import-undoing = <b>Taking it back…</b> { $done } of { $of } passes
import-goes-on = It goes on by itself until all of it is here, even if the desk is started again meanwhile.
import-goes-back = It goes on by itself until all of it is taken back, even if the desk is started again meanwhile.
import-broken-off = <b>Broken off.</b> While the list was being imported, something here changed so that it does not fit any more. What had come was taken back.
import-broken-off-stays = What was used or changed meanwhile stays.
import-done = Imported: { $when } · { $by }
import-undone = Taken back: { $when }

button-import-undo = Take the import back…
import-undo-title = <b>Take back: { $name }?</b>
import-undo-passes = { $count ->
    [one] One pass ends that nobody has used or changed since.
   *[other] { $count } passes end that nobody has used or changed since.
}
import-undo-rest = Clients who came with the import and have nothing else are forgotten. New plans that nobody has are taken off sale. Nobody gets a message.
import-undo-nothing = There is nothing to take back.
import-stays = { $count ->
    [one] One pass stays, for it was used or changed since:
   *[other] { $count } passes stay, for they were used or changed since:
}
import-kept = { $name } · { $title }
button-import-undo-sure = { $count ->
    [one] Take one pass back
   *[other] Take { $count } passes back
}
import-undone-title = <b>Taken back: { $name }</b>
import-undone-passes = { $count ->
    [one] One pass was taken back.
   *[other] { $count } passes were taken back.
}
import-undone-people = { $count ->
    [one] One client was forgotten.
   *[other] { $count } clients were forgotten.
}
import-undone-plans = { $count ->
    [one] One plan was taken off sale.
   *[other] { $count } plans were taken off sale.
}
import-undone-again = The same list can be imported again.

import-header = The first line names the columns: <code>{ $columns }</code>
import-unreadable-empty = The file is empty.
import-unreadable-encoding = The file is no list that I can read. Save it as “CSV UTF-8” or as XLSX.
import-unreadable-broken = The file is damaged or no list: { $detail }
import-unreadable-too_large = The file is too large; the most is { $detail }.
import-unreadable-unknown_column = There is a column “{ $detail }” that I do not know.
import-unreadable-column_twice = The column “{ $detail }” stands there twice.
import-unreadable-column_missing = The column “{ $detail }” is missing.

import-problems = { $count ->
    [one] <b>One problem</b>
   *[other] <b>{ $count } problems</b>
}{ $lines ->
    [one] {" "}in one line. Nothing was imported: mend it in your file and send it again.
   *[other] {" "}in { $lines } lines. Nothing was imported: mend them in your file and send it again.
}
import-problem = Line { $line }: { $said }
import-problems-file = All of them are in this file.
import-column-line = line
import-column-column = column
import-column-value = value
import-column-problem = problem
import-wrong-empty = { $column } is empty
import-wrong-missing = the line ends before { $column }
import-wrong-too_many_cells = there are more cells than columns
import-wrong-name = { $column } “{ $value }” must have 1 to { $detail } characters that can be seen
import-wrong-phone = phone “{ $value }” is no phone number; write it like +49 170 1234567
import-wrong-telegram_id = telegram_id “{ $value }” is no Telegram id, which is a number
import-wrong-number = { $column } “{ $value }” is no whole number from 0 to { $detail }
import-wrong-zero_total = total is 0; leave it empty for an unlimited pass
import-wrong-used_over_total = used { $value } is more than the total of { $detail }
import-wrong-date = { $column } “{ $value }” is no date like 2026-12-31
import-wrong-date_range = { $column } “{ $value }” is not within { $detail }
import-wrong-ends_before_start = valid_until { $value } is before valid_from { $detail }
import-wrong-other_name = “{ $value }” has the phone or Telegram id of line { $detail }, but another name
import-wrong-other_phone = { $value } is another phone than on line { $detail }, but the same Telegram id
import-wrong-two_people = the phone and the Telegram id of “{ $value }” belong to two different people here
import-wrong-namesakes = two people came as “{ $value }”; add a phone or a Telegram id

refusal-FileTooLarge = The file is too large: Telegram hands over { $megabytes } MB at most. Send it in parts, or as CSV.
refusal-FileGone = Telegram does not have the file any more. Please send it again.
refusal-FileChanged = This is not the file that you looked at. Please send it again.
refusal-ListTooOld = It is more than a day since you looked at this list. Please send it again.
refusal-ListUnderWay = This list is being imported or taken back at this moment. It goes on by itself; look again in a while.
refusal-ExportTooLarge = The file would be larger than the { $megabytes } MB that Telegram takes.

export-begins = <b>One moment…</b> The file is being written.
export-at-work = <b>Exporting…</b> { $done } rows so far
export-done = <b>Export</b> of { $when }: { $count } rows
export-too-large-xlsx = A spreadsheet of everything would be larger than the { $megabytes } MB that Telegram takes. As CSV files it takes less room.
export-too-large-csv = Even packed, everything is larger than the { $megabytes } MB that Telegram takes. Whoever looks after the machine can write it there with “passdesk export”.

export-sheet-clients = clients
export-sheet-passes = passes
export-sheet-history = history
export-sheet-payments = payments

export-column-id = No.
export-column-name = name
export-column-phone = phone
export-column-created_at = added
export-column-client = client
export-column-title = plan
export-column-sold_at = sold
export-column-valid_from = valid from
export-column-valid_until = valid until
export-column-deactivated_on = deactivated on
export-column-total = total
export-column-used = used
export-column-booked = booked
export-column-expired = expired
export-column-withdrawn = withdrawn
export-column-free = free
export-column-payment = payment
export-column-price = price
export-column-paid = paid
export-column-currency = currency
export-column-at = when
export-column-kind = what
export-column-session_on = session on
export-column-actor = by
export-column-reason = reason
export-column-reverses = takes back No.
export-column-paid_on = day
export-column-pass_title = plan
export-column-amount = amount
export-column-method = method
export-column-note = note
export-column-pass = plan

export-kind-grant = new pass
export-kind-reserve = booked
export-kind-release = booking given back
export-kind-consume = used
export-kind-forfeit = forfeited
export-kind-expire = expired
export-kind-revive = revived
export-kind-adjust = adjusted
export-kind-transfer = transferred
export-kind-reversal = taken back
export-kind-redate = other dates
export-kind-retype = other kind of count
export-kind-hold = on hold
export-kind-deactivate = deactivated
export-kind-reactivate = reactivated
export-kind-share = shared
export-kind-renewal = renewal
export-kind-payment = payment
export-kind-refund = refund

export-money-kind-payment = received
export-money-kind-refund = given back
export-money-kind-moved = moved between passes
export-money-kind-reversal = taken back

export-method-cash = cash
export-method-card = card
export-method-transfer = bank transfer
export-method-telegram = Telegram
export-method-account = the client’s credit
export-method-other = other
