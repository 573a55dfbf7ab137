"""Documents and what is marked in them."""

from decimal import Decimal

from govgraph.model import AnnotatedDocument, Claim, Document, Mention, text_sha256


def test_entities_gather_their_surfaces_in_the_order_of_the_text():
    text = "Xi came. He spoke to Li."
    mentions = (Mention(0, 2, "p1"), Mention(9, 11, "p1"), Mention(21, 23, "p2"))
    document = AnnotatedDocument(Document("a", text), {"p1": "Person", "p2": "Person"}, mentions, ())
    assert {name: entity.surfaces for name, entity in document.entities().items()} == {
        "p1": ("Xi", "He"),
        "p2": ("Li",),
    }


def test_a_claim_is_machine_read_until_a_person_looks_at_it():
    assert not Claim("a", "met", "b", "happened").is_machine_read
    assert Claim("a", "met", "b", "happened", by="reader").is_machine_read
    assert Claim("a", "met", "b", "happened", confidence=Decimal("0.5")).is_machine_read
    assert not Claim("a", "met", "b", "happened", by="reader", review="rejected").is_machine_read


def test_equal_documents_have_equal_hashes():
    one, other = Document("a", "words", {"date": "2020"}), Document("a", "words", {"date": "2020"})
    assert one == other and hash(one) == hash(other)
    assert one != Document("a", "words", {"date": "2021"})


def test_the_hash_of_a_text_is_that_of_its_bytes():
    assert text_sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
