"""Words that do not tell actors apart."""

DETERMINERS = frozenset("the a an this that these those its his her their our my your said".split())

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rev reverend h.e. he".split()
)

LEGAL_FORMS = frozenset(
    "inc incorporated ltd limited llc llp plc corp corporation co gmbh ag sa sas sarl spa srl bv nv ab as oy oyj kk"
    " pte pty pvt bhd sdn jsc pjsc ooo".split()
)

# Heads and ornaments of descriptions: a name made of nothing else ("the Second Summit", "the Commission") says which
# kind of thing is meant, not which one.
GENERIC = frozenset(
    """
    act acts agency agreement alliance annual article assembly association authority bill board body bureau cabinet
    capital ceremony chamber charter city closing coalition code commission committee company conference congress
    consortium consultation convention council country court declaration decree department directive directorate
    draft edition eighth event exhibition expo federation fifth final firm first forum foundation fourth framework
    fund gathering general global government group guideline guidelines hearing high house inquiry institute
    international internet investigation law laws leaders legislation legislature meeting memorandum ministry
    national network new ninth office opening order organisation organization panel parliament party paper plan
    plenary policy presidency programme program project proposal protocol province provisional public region
    regional registry regulation regulations regulator report republic resolution roundtable rule rules second
    secretariat senate series session seventh seminar sixth society special state statement strategy summit supreme
    symposium talks task force tenth third treaty tribunal union university upper village white working workshop world
    and at by for from in of on or the to with
    """.split()
)
