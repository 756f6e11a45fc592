-- A reform that was enacted is read by whoever may read its bodies: by the public where the body that decided is public.
update mechanism_reform f set audience_id = p.id
from kernel_audience p, mechanism_body b
where p.key = 'public' and f.state = 'enacted' and b.id = f.decided_by_id and b.audience_id = p.id;
