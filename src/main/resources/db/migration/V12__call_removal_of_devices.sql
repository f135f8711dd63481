-- Either a person, with all devices, or one participant: a device that was put out alone bars no other of the same person.
alter table call_removal alter column person rename to removed;
