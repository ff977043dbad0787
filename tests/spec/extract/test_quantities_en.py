"""Quantities in English text: what is a number with a unit, and what only looks like one.

A value has its scale words applied (1.2 trillion); the prefix of a unit stays in the unit (80.4 GW). What is counted is
the unit of a count; where words stand between the two, the span is the number alone.
"""

import pytest

from pintu.extract.quantities import find_quantities_in
from spec.extract.marked_quantities import expected_and_found


def check(text: str) -> None:
    expected, found = expected_and_found(text, "en")
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Harbour trade grew [5.2 percent|quantity 5.2 percent].", id="per cent in a word"),
        pytest.param("Harbour trade grew [5.2%|quantity 5.2 percent].", id="per cent as a sign"),
        pytest.param("Harbour trade grew [5.2 per cent|quantity 5.2 percent].", id="per cent in two words"),
        pytest.param("There was a [7-percent|quantity 7 percent] rise in ferry calls.", id="per cent with a hyphen"),
        pytest.param(
            "The jobless rate fell [0.3 percentage points|quantity 0.3 percentage_point].",
            id="percentage points are not percent",
        ),
        pytest.param(
            "The ratio rose by [one percentage point|quantity 1 percentage_point].", id="a percentage point in words"
        ),
        pytest.param(
            "Rates were cut by [half a percentage point|quantity 0.5 percentage_point].", id="half a percentage point"
        ),
        pytest.param("Rates were cut by [25 basis points|quantity 25 basis_point].", id="basis points"),
        pytest.param("Prices moved by [-0.4 percent|quantity -0.4 percent].", id="below nothing"),
    ],
)
def test_percentages(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ships carried [12,400 tonnes|quantity 12400 tonne] of salt.", id="commas"),
        pytest.param("Ships carried [3.6 million tonnes|quantity 3600000 tonne] of salt.", id="million"),
        pytest.param("Ships carried [3.6mn tonnes|quantity 3600000 tonne] of salt.", id="mn"),
        pytest.param("The fund holds [1.2 trillion yuan|quantity 1200000000000 CNY].", id="trillion"),
        pytest.param("The fund holds [1.2tn yuan|quantity 1200000000000 CNY].", id="tn"),
        pytest.param("The fund holds [$1.4bn|quantity 1400000000 USD].", id="bn behind a sign of money"),
        pytest.param("The fund holds [US$ 1.4 billion|quantity 1400000000 USD].", id="a sign of three letters"),
        pytest.param("The fund holds [RMB500 million|quantity 500000000 CNY].", id="letters as a sign of money"),
        pytest.param("The fund holds [€5m|quantity 5000000 EUR].", id="m behind money is a million"),
        pytest.param(
            "The fund holds [¥30bn|quantity 30000000000 '¥'].", id="¥ may be yuan or yen: no unit of the table"
        ),
        pytest.param("The buses took [85m people|quantity 85000000 person] home.", id="m before people is a million"),
        pytest.param("The dues hit [1t yuan|quantity 1000000000000 CNY].", id="t before money is a trillion"),
        pytest.param("The cart holds [1t|quantity 1 tonne] of hay.", id="t before of is a tonne"),
        pytest.param("They closed the 85m bridge; it hit 4k.", id="m and k by themselves are not known"),
        pytest.param("The mast is [85m|quantity 85 metre] tall.", id="m of a height is a metre"),
        pytest.param(
            "Some [ten million parcels|quantity about 10000000 'parcels'] went by sea.", id="numbers in words"
        ),
        pytest.param("[Half a million|quantity 500000 'lamps'] paper lamps were lit.", id="half a million"),
        pytest.param(
            "It took [two and a half million|quantity 2500000 'bricks'] grey bricks.", id="two and a half million"
        ),
        pytest.param(
            "It took [three hundred and five thousand bricks|quantity 305000 'bricks'].", id="a long numeral in words"
        ),
        pytest.param("They sent [a dozen tugs|quantity 12 'tugs'].", id="a dozen"),
        pytest.param("They sent [half a dozen tugs|quantity 6 'tugs'].", id="half a dozen"),
        pytest.param("Thousands of guests and dozens of boats came.", id="vague numbers are none"),
    ],
)
def test_scales(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Solar power reached [80.4 GW|quantity 80.4 gigawatt].", id="a prefix stays in the unit"),
        pytest.param("Computing power of [160 EFLOPS|quantity 160 EFLOPS].", id="EFLOPS"),
        pytest.param("It offers [220,000 petaFLOPS|quantity 220000 PFLOPS].", id="capitals within a unit"),
        pytest.param("Computing power of [9,000P|quantity 9000 PFLOPS].", id="P of computing power"),
        pytest.param("The file is in 1080P.", id="P of a picture"),
        pytest.param(
            "Storms took [1.1 billion kilowatt-hours|quantity 1100000000 kilowatt_hour].", id="kilowatt-hours"
        ),
        pytest.param("The line is [35 kilometers|quantity 35 kilometre] long.", id="American spelling"),
        pytest.param("A [35-kilometre|quantity 35 kilometre] line opened.", id="a unit behind a hyphen"),
        pytest.param("Dunes cover [640 sq km|quantity 640 square_kilometre].", id="an abbreviation of two words"),
        pytest.param(
            "Dust fell to [24.5 micrograms per cubic metre|quantity 24.5 microgram_per_cubic_metre].",
            id="a unit of two units",
        ),
        pytest.param("Fees rose by [15 yuan per person|quantity 15 CNY_per_person].", id="money by head"),
        pytest.param(
            "Fees rose by [15 yuan per person per month|quantity 15 'yuan per person per month'].",
            id="a unit that the table lacks",
        ),
        pytest.param(
            "It burns [2 million metric tons of standard coal|quantity 2000000 tonne_of_coal_equivalent].",
            id="tons of standard coal are no tons",
        ),
        pytest.param("The port moved [4.2 million TEUs|quantity 4200000 TEU].", id="containers"),
        pytest.param("Of the entries, 12 won.", id="won after a small number may be a verb"),
        pytest.param("The bill came to [900 million won|quantity 900000000 KRW].", id="won after a million is money"),
        pytest.param("The kiln held at [1,200 °C|quantity 1200 celsius].", id="degrees"),
        pytest.param("The train runs at [320 km/h|quantity 320 kilometre_per_hour].", id="a slash within a unit"),
    ],
)
def test_units(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[137 satellites|quantity 137 'satellites'] went up.", id="a noun that is no unit of the table"),
        pytest.param("It drew [150 partners|quantity 150 'partners'].", id="it is the unit"),
        pytest.param(
            "It built [1.3 million|quantity 1300000 vehicle] new energy vehicles.", id="words before the noun"
        ),
        pytest.param("It opened [48|quantity 48 'venues'] sports venues.", id="two plurals: the last"),
        pytest.param("It lists [31|quantity 31 'regions'] provincial-level regions.", id="a hyphen within the words"),
        pytest.param(
            "They set up [30,000|quantity 30000 'stations'] 5G stations.", id="a name with a digit in between"
        ),
        pytest.param("[Eleven|quantity 11 'zones'] pilot zones opened.", id="a number in words"),
        pytest.param("[Twenty-two cities|quantity 22 place] took part.", id="a number in two words"),
        pytest.param("After eighty years, one city took part.", id="one is an article, and years are no count"),
        pytest.param("[12|quantity 12] of the [40 mills|quantity 40 'mills'] closed.", id="some of them"),
        pytest.param("[400 households|quantity 400 household] moved house.", id="a unit that counts"),
        pytest.param("The ward has [600 beds|quantity 600 bed].", id="beds"),
        pytest.param("A [600-bed|quantity 600 bed] ward opened.", id="a unit that counts, behind a hyphen"),
        pytest.param("Visitors made [2.2 million trips|quantity 2200000 person_time].", id="trips are not persons"),
        pytest.param("The valley has [6|quantity 6 'plants'] power plants.", id="plants may be works or herbs"),
        pytest.param("Output exceeded [2.5 million|quantity min 2500000].", id="nothing behind the number"),
        pytest.param("The index reached [95.6|quantity 95.6] in May.", id="an index"),
    ],
)
def test_counts(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Over [40 percent|quantity min 40 percent] passed.", id="over"),
        pytest.param("More than [40 percent|quantity min 40 percent] passed.", id="more than"),
        pytest.param("At least [40 percent|quantity min 40 percent] passed.", id="at least"),
        pytest.param("No fewer than [40 mills|quantity min 40 'mills'] opened.", id="no fewer than"),
        pytest.param("Output exceeded [90 gigawatts|quantity min 90 gigawatt].", id="exceeded"),
        pytest.param("Sales passed the [13 million|quantity min 13000000] mark.", id="passed the … mark"),
        pytest.param("Traffic broke through [ten million boxes|quantity min 10000000 'boxes'].", id="broke through"),
        pytest.param("[40 percent|quantity min 40 percent] or more passed.", id="or more, behind the number"),
        pytest.param("It has [150|quantity min 150 'partners']+ partners.", id="a plus sign"),
        pytest.param("It has [150|quantity min 150 'partners'] or more partners.", id="between number and noun"),
        pytest.param("About [40 percent|quantity about 40 percent] passed.", id="about"),
        pytest.param("Nearly [40 percent|quantity about 40 percent] passed.", id="nearly"),
        pytest.param("Around [40 percent|quantity about 40 percent] passed.", id="around"),
        pytest.param("[40 percent|quantity about 40 percent] or so passed.", id="or so"),
        pytest.param("~[40%|quantity about 40 percent] passed.", id="a tilde"),
        pytest.param("Up to [40 percent|quantity max 40 percent] may pass.", id="up to"),
        pytest.param("No more than [120 days|quantity max 120 day].", id="no more than"),
        pytest.param("Losses stay below [3 percent|quantity max 3 percent].", id="below"),
        pytest.param("Pay went up to [5,000 yuan|quantity 5000 CNY].", id="went up to is no bound"),
        pytest.param("News about [5 firms|quantity 5 enterprise] spread.", id="news about is no bound"),
        pytest.param("It rose above another [30 dams|quantity min 30 'dams'].", id="a word between bound and number"),
    ],
)
def test_bounds(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Aim for [4.5-5 percent|quantity 4.5..5 percent].", id="a hyphen"),
        pytest.param("Aim for [4.5–5 percent|quantity 4.5..5 percent].", id="a dash"),
        pytest.param("Aim for [4.5%-5%|quantity 4.5..5 percent].", id="a sign at both ends"),
        pytest.param("Aim for [4.5 to 5 percent|quantity 4.5..5 percent].", id="to"),
        pytest.param("Aim between [4.5% and 5%|quantity 4.5..5 percent].", id="between … and"),
        pytest.param("Fees ranging from [5 to 9 yuan|quantity 5..9 CNY] apply.", id="ranging from … to"),
        pytest.param("Plan [2-3|quantity 2..3 'locks'] new locks.", id="of counts"),
        pytest.param("Plan [two or three locks|quantity 2..3 'locks'].", id="two or three"),
        pytest.param("Spend [$5-6bn|quantity 5000000000..6000000000 USD].", id="sign and scale are of both"),
        pytest.param("Employ [5 to 8 million people|quantity 5000000..8000000 person].", id="the scale is of both"),
        pytest.param(
            "It rose from [12|quantity 12 percent] to [20 percent|quantity 20 percent].",
            id="from … to are two numbers",
        ),
        pytest.param(
            "It fell from [7|quantity 7000000 tonne] to [5 million tonnes|quantity 5000000 tonne].",
            id="from … to share scale and unit",
        ),
        pytest.param(
            "It rose [2 billion yuan|quantity 2000000000 CNY] to [9 billion yuan|quantity 9000000000 CNY].",
            id="a change, then a level",
        ),
        pytest.param(
            "Wheat and rice rose [8.9|quantity 8.9 percent] and [7.7 percent|quantity 7.7 percent] respectively.",
            id="a list with one unit",
        ),
        pytest.param("The rowers won 3-2.", id="a score"),
        pytest.param("A mix of [2.3:1|quantity 2.3] was kept.", id="a ratio to one"),
    ],
)
def test_ranges_and_lists(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[Two-thirds|quantity 66.67 percent] of mills run at night.", id="two-thirds"),
        pytest.param("[A third|quantity 33.33 percent] of mills run at night.", id="a third"),
        pytest.param("They want a third airport.", id="a third airport is one of several"),
        pytest.param("Nearly [one fifth|quantity about 20 percent] of it burnt.", id="one fifth"),
        pytest.param("[Half|quantity 50 percent] of mills run at night.", id="half of"),
        pytest.param("More than [half|quantity min 50 percent] the mills run at night.", id="more than half"),
        pytest.param("Trade slowed in the first half of the year.", id="the first half of a year"),
        pytest.param("Trade slowed in the third quarter.", id="a quarter of a year"),
        pytest.param("[A quarter|quantity 25 percent] of the mills shut.", id="a quarter of"),
        pytest.param("[One in four|quantity 25 percent] mills shut.", id="one in four"),
        pytest.param("[Nine out of ten|quantity 90 percent] mills run.", id="nine out of ten"),
        pytest.param("Floods come one in five years.", id="one in five years is no share"),
        pytest.param("[1/3|quantity 33.33 percent] of the mills shut.", id="a slash"),
        pytest.param("The desk is open 24/7.", id="a slash in a name"),
        pytest.param("Output [doubled|quantity 100 percent doubling].", id="doubled"),
        pytest.param("Output more than [tripled|quantity min 200 percent doubling].", id="more than tripled"),
        pytest.param("Output will [double|quantity 100 percent doubling] by spring.", id="will double"),
        pytest.param("They booked a double room.", id="a double room"),
        pytest.param("A double-digit rise.", id="double digits"),
        pytest.param("Losses [halved|quantity -50 percent doubling].", id="halved"),
        pytest.param("A [fivefold|quantity 5 times] rise.", id="fivefold"),
        pytest.param("Up [4.5-fold|quantity 4.5 times].", id="digits and fold"),
        pytest.param("It is [2.3 times|quantity 2.3 times] the level of 2020.", id="times"),
        pytest.param("The rate was cut two times.", id="times of an act"),
        pytest.param("Pay is [twice|quantity 2 times] the average.", id="twice the average"),
        pytest.param("The band met twice.", id="twice of an act"),
    ],
)
def test_shares_and_multiples(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The port ranks [fifth|quantity 5 rank] by freight.", id="ranks fifth"),
        pytest.param("The port was ranked [12th|quantity 12 rank].", id="ranked 12th"),
        pytest.param("It is the [third|quantity 3 rank] in the country.", id="third in the country"),
        pytest.param("It came [second|quantity 2 rank] nationwide.", id="second nationwide"),
        pytest.param("It climbed to [first place|quantity 1 rank].", id="first place"),
        pytest.param("It is [No. 1|quantity 1 rank] in the country.", id="No. 1 in the country"),
        pytest.param("Turn to No. 5 on the list.", id="No. 5 of a list"),
        pytest.param("It entered the [top three|quantity max 3 rank] in the country.", id="the top three"),
        pytest.param("It is among the [top 10|quantity max 10 rank].", id="among the top 10"),
        pytest.param("It met the top 500 firms.", id="the top 500 is a list of firms"),
        pytest.param("The fifth meeting closed.", id="the fifth meeting"),
        pytest.param("It is the first in the country to try.", id="the first to do something"),
        pytest.param("It [leads the country|quantity 1 rank] in kelp.", id="leads the country"),
        pytest.param("Its yield is [the highest in the country|quantity 1 rank].", id="the highest in the country"),
    ],
)
def test_ranks(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 2025 exports fell.", id="a year"),
        pytest.param("The 2021-2025 plan closed; so did that of 2026 to 2030.", id="years from … to"),
        pytest.param("In the 1990s barges ruled.", id="a decade"),
        pytest.param("On March 5, [12 mills|quantity 12 'mills'] burnt.", id="a month and a day"),
        pytest.param("It opened on 5 May 2024 at 10:30 am.", id="a day, a month, a time of day"),
        pytest.param("It opened on 2024-05-17.", id="a date in digits"),
        pytest.param("The 15th five-year plan was read.", id="a plan"),
        pytest.param("5G, C919, G60, PM2.5 and COVID-19.", id="names with digits"),
        pytest.param("See section 4.2 and page 17.", id="places in a book"),
        pytest.param("Phase 2 of line 5 was dug.", id="numbered things"),
        pytest.param("A new Boeing 737 landed; so did Windows 11.", id="a number behind a name"),
        pytest.param("The Three Gorges and the Two Sessions.", id="names in capitals"),
        pytest.param("A two-way road to a five-star inn.", id="words joined by a hyphen"),
        pytest.param("In the past five years it grew.", id="years gone by"),
        pytest.param("It rose for [16|quantity 16 year] consecutive years.", id="years on end"),
        pytest.param("Life expectancy reached [80 years|quantity 80 year].", id="years of life"),
        pytest.param("The permit lasts [90 days|quantity 90 day].", id="days"),
        pytest.param("The 1+1+N scheme and a 2-1-4 layout.", id="sums of names"),
        pytest.param("Version 3.0 replaced Web 2.0.", id="versions"),
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a fund of $5bn", "$", id="a sign of money"),
        pytest.param("a fund of 5 billion Yuan", "Yuan", id="capitals as the text has them"),
        pytest.param("3.1 million new energy cars", "cars", id="the noun that is counted"),
        pytest.param("two-thirds of mills", "%", id="a share in words is in per cent"),
        pytest.param("took second place", "place", id="a rank's own word"),
        pytest.param("ranks second", "", id="none for a bare rank"),
        pytest.param("a tenfold rise", "fold", id="fold"),
    ],
)
def test_the_unit_is_in_the_characters_of_the_text(text: str, expected: str) -> None:
    assert [expected] == [quantity.unit for quantity in find_quantities_in(text, "en")]
