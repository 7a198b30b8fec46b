"""Sources and their translations: which quantities are the same in other words, and which are not."""

import pytest

from bsmu_news.domain.finding import Severity
from bsmu_news.language.quantities import Change, compare

SAME = """
ru | Пришли одиннадцать студентов. | en | Eleven students came.
ru | Пришли одиннадцать студентов. | en | 11 students came.
ru | Пришли двадцать пять студентов. | en | Twenty-five students came.
ru | Пришли двадцать пять студентов. | en | 25 students came.
ru | с двадцатью пятью студентами | en | with 25 students
ru | более ста пятидесяти врачей | en | more than 150 doctors
ru | более ста пятидесяти врачей | en | more than one hundred and fifty doctors
ru | двести сорок три человека | en | two hundred and forty-three people
ru | тысяча восемнадцать врачей | en | 1.018 doctors
ru | 1018 врачей | en | 1,018 doctors
ru | 1 018 врачей | en | 1.018 doctors
ru | 10 000 студентов | en | 10,000 students
ru | 10 000 студентов | en | 10 000 students
ru | 10 000 студентов | en | ten thousand students
ru | 1,5 тыс. студентов | en | 1.5 thousand students
ru | 1,5 тыс. студентов | en | 1,500 students
ru | 1,5 тысячи студентов | en | 1.5k students
ru | полторы тысячи студентов | en | 1,500 students
ru | два с половиной миллиона рублей | en | 2.5 million rubles
ru | 2,8 млрд долларов | en | $2.8bn
ru | 2,8 млрд долларов | en | 2.8 billion dollars
ru | полмиллиона жителей | en | 500,000 inhabitants
ru | миллион жителей | en | 1,000,000 inhabitants
ru | миллион жителей | en | a million inhabitants
ru | 1,5 трлн рублей | en | 1.5 trillion rubles
ru | на 5-м курсе | en | in the fifth year
ru | пятый курс | en | the 5th year
ru | студент 5-го курса | en | a 5th-year student
ru | студенты 4–5 курсов | en | students of the 4th and 5th years
ru | V съезд | en | the 5th congress
ru | XIX век | en | the 19th century
ru | в ХХ веке | en | in the 20th century
ru | в двадцатом веке | en | in the 20th century
ru | в XXI веке | en | in the twenty-first century
ru | первый студент | en | the first student
ru | во-первых, это полезно | en | it is useful
ru | один из студентов | en | a student
ru | Один за всех | en | They help each other
ru | оба студента | en | both students
ru | 2 студента | en | a couple of students
ru | двое студентов и трое врачей | en | 2 students and 3 doctors
ru | дюжина яиц | en | 12 eggs
ru | половина студентов | en | 50% of the students
ru | треть студентов | en | 1/3 of the students
ru | две трети студентов | en | 2/3 of the students
ru | 1/2 студентов | en | half of the students
ru | с 4 по 15 июля | en | from 4 to 15 July
ru | с 4 по 15 июля | en | 4–15 July
ru | с 4 по 15 июля | en | July 4-15
ru | между 4 и 15 июля | en | between July 4 and 15
ru | 10–20 тысяч рублей | en | 10,000–20,000 rubles
ru | от 10 до 20 тысяч рублей | en | from 10 to 20 thousand rubles
ru | от 10 до 20 тысяч рублей | en | from 10,000 to 20,000 rubles
ru | 17 августа 2022 г. | en | 17 August 2022
ru | 17 августа 2022 года | en | August 17, 2022
ru | 17 августа 2022 года | en | the 17th of August 2022
ru | 17.08.2022 | en | 17 August 2022
ru | 17.08.2022 | en | August 17, 2022
ru | 17 августа 2022 | en | 17.08.2022
ru | 17 августа 2022 | en | 08/17/2022
ru | 5 апреля 2022 | en | 04/05/2022
ru | 2022-08-17 | en | 17 August 2022
ru | 17 августа | en | 17.08
ru | семнадцатого августа | en | on 17 August
ru | семнадцатого августа | en | on August 17
ru | в мае этого года | en | in May this year
ru | 9 мая | en | on 9 May
ru | 8 марта | en | March 8
ru | в январе | en | in January
ru | 12 сент. 2022 | en | 12 Sept. 2022
ru | июльский отдых | en | holidays in July
ru | 11 сентября | en | 9/11
ru | в понедельник, 5 мая | en | on Monday, May 5
ru | в среду и пятницу | en | on Wednesday and Friday
ru | субботний концерт | en | Saturday's concert
ru | социальная среда | en | the social environment
ru | Марта Иванова пришла | en | Marta Ivanova came
ru | студенты могут прийти | en | students may come and march
ru | Тереза Мэй выступила | en | Theresa May spoke
ru | в 15:00 | en | at 3 p.m.
ru | в 15:00 | en | at 3:00 pm
ru | в 15.00 | en | at 3 p.m.
ru | в 15.30 | en | at 3.30pm
ru | в 15:30 | en | at 15.30
ru | в 15-30 | en | at 15:30
ru | в три часа дня | en | at 3 p.m.
ru | в три часа дня | en | at 15:00
ru | в 15 часов | en | at 3 p.m.
ru | в 15 часов 30 минут | en | at 15:30
ru | в 9 утра | en | at 9 a.m.
ru | в 7 вечера | en | at 7 p.m.
ru | в 7 вечера | en | at 19:00
ru | в 09:00 | en | at 9 a.m.
ru | в полдень | en | at 12:00
ru | в 12:00 | en | at noon
ru | в полночь | en | at midnight
ru | в 12 часов | en | at 12 o'clock
ru | с 9:00 до 18:00 | en | from 9 a.m. to 6 p.m.
ru | 10-11 часов | en | 10-11 hours
ru | общежитие № 5 | en | dormitory No. 5
ru | общежитие №5 | en | dormitory No.5
ru | счёт 3:1 | en | the score 3-1
ru | счёт 3:1 | en | the score 3–1
ru | со счётом 3-1 | en | 3:1
ru | 5 % студентов | en | 5% of students
ru | 5 % студентов | en | 5 percent of students
ru | 5 процентов студентов | en | five per cent of students
ru | 100-процентный результат | en | a 100% result
ru | 5–10 % студентов | en | 5% to 10% of students
ru | 15-летний студент | en | a 15-year-old student
ru | пятнадцатилетний студент | en | a 15-year-old student
ru | двадцатипятилетний студент | en | a 25-year-old student
ru | двухэтажный дом | en | a 2-storey house
ru | 100-летие университета | en | the university's centenary
ru | столетие университета | en | the 100th anniversary of the university
ru | из 2-х частей | en | of two parts
ru | в 1940-е годы | en | in the 1940s
ru | в 40-х годах | en | in the 1940s
ru | в сороковые годы | en | in the 1940s
ru | в 1990-х | en | in the nineties
ru | в 90-е | en | in the '90s
ru | 2021/22 учебный год | en | the 2021-22 academic year
ru | 2021/2022 учебный год | en | the 2021/22 academic year
ru | 2021–2022 учебный год | en | the 2021/2022 academic year
ru | тел. +375 17 123-45-67 | en | tel. +375 17 1234567
ru | тел. 8 (017) 272-61-96 | en | tel. 8 (017) 272 61 96
ru | МИ-6 и G20 | en | MI6 and the G20
ru | за 2,5 года | en | in two and a half years
ru | полчаса | en | 30 minutes
ru | час | en | 1 hour
ru | 1 час | en | an hour
ru | I степень | en | 1st degree
ru | диплом I степени | en | a 1st-degree diploma
ru | диплом II степени | en | a second-degree diploma
ru | круглосуточно | en | 24/7
ru | десятки студентов | en | dozens of students
ru | сотни и тысячи | en | hundreds and thousands
ru | тысячи студентов | en | thousands of students
ru | семья студента | en | a student's family
ru | в два раза больше | en | twice as many
ru | дважды | en | 2 times
ru | Пётр I | en | Peter the First
ru | 0,5 л | en | half a litre
ru | 3,14 | en | 3.14
ru | 1.018.500 рублей | en | 1,018,500 rubles
ru | 1’018’500 рублей | en | 1 018 500 rubles
ru | вторая половина дня | en | the afternoon
ru | восьмое марта | en | March 8
ru | 3D-принтер | en | a 3D printer
ru | COVID-19 | en | COVID-19
ru | на 50 % больше | en | half as many again
ru | 20 °C | en | 20 degrees Celsius
ru | в 2022-м | en | in 2022
ru | за 5 минут | en | in five minutes
be | адзінаццаць студэнтаў | en | 11 students
be | дваццаць пяць студэнтаў | en | twenty-five students
be | з дваццаццю пяццю студэнтамі | en | with 25 students
be | звыш ста пяцідзесяці ўрачоў | en | over 150 doctors
be | 1,5 тыс. студэнтаў | en | 1,500 students
be | паўтары тысячы студэнтаў | en | 1,500 students
be | 3 мільёны рублёў | en | 3 million rubles
be | 3 мільярды рублёў | en | 3bn rubles
be | 17 жніўня 2022 г. | en | 17 August 2022
be | з 4 па 15 ліпеня | en | from 4 to 15 July
be | у лютым | en | in February
be | люты холад | en | a fierce cold
be | у маі | en | in May
be | 9 мая | en | May 9
be | мая маці | en | my mother
be | у траўні | en | in May
be | у сераду | en | on Wednesday
be | у панядзелак і чацвер | en | on Monday and Thursday
be | у 15:00 | en | at 3 p.m.
be | у тры гадзіны дня | en | at 3 p.m.
be | ХІХ стагоддзе | en | the 19th century
be | у 40-я гады | en | in the 1940s
be | 5 працэнтаў | en | 5%
be | пяты курс | en | the 5th year
be | пятнаццацігадовы студэнт | en | a 15-year-old student
be | паўгадзіны | en | 30 minutes
be | сотня студэнтаў | en | 100 students
ru | 17 августа 2022 года, одиннадцать студентов | be | 17 жніўня 2022 года, 11 студэнтаў
be | у панядзелак, дваццаць тры | ru | в понедельник, 23
en | In May 2022, 1,500 students | ru | В мае 2022 года 1500 студентов
en | in the twenties | be | у 1920-я гады
en | eleven students | be | адзінаццаць студэнтаў
be | у снежні | ru | в декабре
ru | Студенты 1-го курса | en | First-year students
ru | 6 февраля 2020 г. наша группа | en | On 6 February 2020, our team
ru | Сборная заняла 1 место | en | The team took first place
ru | Сборная заняла I место | en | The team took 1st place
ru | 1-е место — Иванов, 2-е место — Петров | en | 1st place – Ivanov, 2nd place – Petrov
ru | Всего участвовало 12 команд из 8 стран | en | Twelve teams from eight countries took part
ru | в среду, 24 мая, в 14:30 в аудитории № 312 | en | on Wednesday, 24 May, at 2.30 p.m. in room 312
ru | к 100-летию БГМУ | en | for the 100th anniversary of BSMU
ru | к столетию БГМУ | en | for the centenary of BSMU
ru | 75-летие Победы | en | the 75th anniversary of the Victory
ru | за 2021/2022 уч. год | en | for the 2021–2022 academic year
ru | более 1 018 врачей и свыше 5 тыс. медсестёр | en | more than 1.018 doctors and over 5,000 nurses
ru | 3-5 курсы | en | 3rd to 5th years
ru | со 2 по 6 октября | en | October 2–6
ru | с 28 сентября по 3 октября | en | from September 28 to October 3
ru | 28.09–03.10.2022 | en | 28 September – 3 October 2022
ru | 1 сентября – День знаний | en | September 1 is Knowledge Day
ru | ул. Ленинградская, д. 6, каб. 5 | en | 6 Leningradskaya Street, room 5
ru | пр-т Дзержинского, 83 | en | 83 Dzerzhinsky Avenue
ru | +375 (17) 272-61-96 | en | +375 17 272 61 96
ru | более 70% студентов | en | more than seventy percent of students
ru | в 2,5 раза | en | 2.5 times
ru | в полтора раза | en | 1.5 times
ru | вдвое больше | en | twofold
ru | 2-недельный курс | en | a two-week course
ru | двухнедельный курс | en | a 2-week course
ru | 25-я годовщина | en | the twenty-fifth anniversary
ru | в начале 2000-х | en | in the early 2000s
ru | в XVIII–XIX веках | en | in the 18th and 19th centuries
ru | в XVIII–XIX вв. | en | in the 18th–19th centuries
ru | в 1-й половине XX в. | en | in the first half of the 20th century
ru | 8 ч. утра | en | 8 a.m.
ru | в 8:00 утра | en | at 8 in the morning
ru | в 18.00 | en | at six p.m.
ru | в шесть вечера | en | at 18:00
ru | с 10 до 12 часов | en | from 10 a.m. to noon
ru | 500 г | en | 500 g
ru | 36,6 °C | en | 36.6 °C
ru | 50 на 50 | en | 50/50
ru | 2 из 3 | en | two out of three
ru | пять-шесть студентов | en | 5-6 students
ru | 31 декабря | en | New Year's Eve, December 31
ru | 1 тыс. 200 человек | en | 1,200 people
ru | 1 млн 200 тыс. человек | en | 1.2 million people
ru | 3 миллиона 500 тысяч рублей | en | 3.5 million rubles
ru | сто двадцать пять тысяч | en | 125k
ru | 2 тыс. 500 рублей | en | 2,500 rubles
ru | десять с половиной лет | en | 10.5 years
ru | 45-50 минут | en | 45 to 50 minutes
ru | до 1 декабря включительно | en | until 1 December
ru | в феврале – марте | en | in February and March
ru | в феврале—марте 2022 | en | February–March 2022
ru | Маю посвящено | en | Dedicated to May
ru | 5 июня. | en | June 5.
ru | 22 июня 1941 года | en | June 22nd, 1941
ru | 1941–1945 гг. | en | 1941–45
ru | Великая Отечественная война 1941—1945 гг. | en | the Great Patriotic War (1941-1945)
ru | Вторая мировая война | en | World War II
ru | II Европейские игры | en | the 2nd European Games
ru | II Европейские игры | en | the Second European Games
ru | Николай II | en | Nicholas II
ru | БГМУ-2022 | en | BSMU-2022
ru | 4-х этажное | en | four-storey
ru | 12+ | en | 12+
ru | 7,5 балла из 10 | en | 7.5 points out of 10
ru | 0 : 3 | en | 0:3
ru | счёт 2 : 1 | en | 2–1
ru | 150 000 руб. | en | 150,000 roubles
ru | 150 тысяч бел. рублей | en | BYN 150,000
ru | 10,5 тысячи | en | 10,500
ru | 3 х 4 м | en | 3x4 m
ru | 3×4 м | en | 3 by 4 m
ru | первые три места | en | the top 3
ru | тройка призёров | en | the top 3
ru | пара сотен | en | a couple of hundred
ru | четверть века | en | 25 years
ru | четверть века | en | a quarter of a century
ru | полвека | en | 50 years
ru | в час дня | en | at 1 p.m.
ru | в час дня | en | at 13:00
ru | в половине четвёртого | en | at 3:30 p.m.
ru | в половине четвёртого | en | at half past three
be | 1 верасня 2022 года | en | 1 September 2022
be | 12 каманд з 8 краін | en | Twelve teams from eight countries
be | у чацвер, 26 мая | en | on Thursday, May 26
be | першы курс | en | 1st year
be | да 100-годдзя БДМУ | en | for the centenary of BSMU
be | звыш паловы | en | more than 50%
be | з 28 верасня па 3 кастрычніка | en | from September 28 to October 3
be | XX стагоддзе | en | the twentieth century
be | двухтыднёвы курс | en | a 2-week course
be | у шэсць вечара | en | at 18:00
be | 1941–1945 гг. | en | 1941–45
be | 1 тыс. 200 чалавек | en | 1,200 people
be | у 2 гадзіны ночы | en | at 2 a.m.
be | маю гонар запрасіць вас у маі | en | I have the honour to invite you in May
be | мой дзень | en | my day
be | сорак студэнтаў | ru | 40 студентов
ru | перерыв с 13.00 до 13.45 | en | a break from 1 to 1.45 p.m.
ru | приём с часу до двух, с 14:00 до 15:30 | en | open from one to two, from 2 to 3:30 p.m.
ru | 0,5 ‰ | en | 0.05%
ru | 0,5 ‰ | en | 0.5 ‰
ru | 5 промилле | en | 5 ‰
ru | 5 ‰ | en | 5 per mille
ru | В IV квартале 2023 г. стало больше на 1/3 | en | In the fourth quarter of 2023, more by a third
ru | меньше на 1/5 | en | less by a fifth
ru | 8 (017) 246-03-03, круглосуточно | en | +375 17 246-03-03, 24 hours a day
be | +375 17 246-03-03, кругласутачна | en | 8 (017) 246-03-03, 24 hours a day
ru | тел. 246-03-03 | en | tel. +375 17 246-03-03
ru | 3 кг 450 г | en | 3.45 kg
ru | 3 кг 450 граммов | en | 3,450 g
ru | 1 ч 30 мин | en | 1.5 hours
ru | при −5 °C | en | at minus 5 °C
ru | 5 °C мороза | en | 5 degrees below zero
ru | при +42 °C | en | at 42 °C
ru | от 20–42 °C | en | 20 to 42 °C
ru | в 15-00 | en | at 3 p.m.
ru | каждый пятый | en | one in five
ru | каждый пятый | en | 20%
ru | каждый четвёртый | en | a quarter
ru | первокурсники | en | first-year students
ru | студент-второкурсник | en | a 2nd-year student
be | студэнты-трэцякурснікі | en | third-year students
ru | один из студентов | en | two of the students
ru | летняя школа осенью | en | a summer school in autumn
ru | зимняя сессия | en | the winter examinations
ru | осенью | en | in autumn
ru | 5-летний мальчик зимой | en | a five-year-old boy in winter
ru | трёхдневный курс двух врачей | en | a three-day course by two doctors
ru | один час тридцать минут | en | 1.5 hours
ru | 1 ч 30 мин | en | 90 minutes
ru | 1 м 80 см | en | 1.8 m
ru | 1 м и 80 см | en | 180 cm
be | 2 гадзіны 15 хвілін | en | 135 minutes
ru | 2 года 6 месяцев | en | 2.5 years
"""

OTHER = """
ru | Пришли одиннадцать студентов. | en | 12 students came.
ru | Пришли одиннадцать студентов. | en | Twelve students came.
ru | Пришли 11 студентов. | en | Students came.
ru | Пришли студенты. | en | 11 students came.
ru | 1018 врачей | en | 1,028 doctors
ru | 1,5 тыс. студентов | en | 1.5 students
ru | 2,8 млрд рублей | en | 2.8 million rubles
ru | с 4 по 15 июля | en | from 4 to 16 July
ru | с 4 по 15 июля | en | from 4 to 15 June
ru | 17 августа 2022 | en | 17 August 2023
ru | 17.08.2022 | en | 17 September 2022
ru | 17.08.2022 | en | 17.09.2022
ru | в мае | en | in June
ru | в июне | en | in May
ru | в июне | en | this year
ru | 9 мая | en | 9 March
ru | в понедельник | en | on Tuesday
ru | в среду | en | on Thursday
ru | в 15:00 | en | at 5 p.m.
ru | в 15:30 | en | at 3:31 p.m.
ru | в 15:00 | en | at 3 a.m.
ru | в три часа дня | en | at 4 p.m.
ru | общежитие № 5 | en | dormitory No. 6
ru | счёт 3:1 | en | the score 3-2
ru | 5 % студентов | en | 6% of students
ru | 5 % студентов | en | 5 students
ru | 5 долларов | en | £5
ru | 250 кг | en | 250 pounds
ru | XIX век | en | the 18th century
ru | в XIX веке | en | in old times
ru | 15-летний студент | en | a 16-year-old student
ru | пятнадцатилетний студент | en | a 16-year-old student
ru | в 1940-е годы | en | in the 1950s
ru | в 40-е годы | en | in the 1950s
ru | двести сорок три человека | en | 234 people
ru | корпус 272-61-96 | en | building 272-61-98
ru | 1/2 студентов | en | 1/3 of students
ru | МИ-6 | en | MI5
ru | 5-й курс | en | the 6th year
ru | двадцать пятый выпуск | en | the 26th issue
ru | две тысячи студентов | en | 3000 students
be | дваццаць пяць студэнтаў | en | 26 students
be | у лютым 2022 | en | in March 2022
be | 17 жніўня | en | 17 September
be | у сераду | en | on Friday
ru | 17 августа | be | 17 верасня
en | 25 students | ru | 26 студентов
ru | 0,5 ‰ | en | 0.5%
ru | Пришли пять студентов. | en | Six students came.
ru | три занятия | en | two classes
ru | не более двух раз | en | no more than three times
ru | в полтора раза больше | en | two times as many
ru | треть студентов | en | half of the students
be | трэць студэнтаў | en | a quarter of the students
ru | каждый четвертый студент | en | one in five students
ru | команда заняла II место | en | the team took third place
ru | вторая половина дня | en | the first half of the day
be | першакурснік | en | a second-year student
ru | третьекурсники пришли | en | the first-year students came
ru | при +42 °C | en | at −42 °C
ru | при −5 °C | en | at 5 °C
be | мінус 5 °C | en | 5 °C
ru | счёт 3:2 | en | the score 2–3
ru | счёт 4:1 | en | the score 4–2
ru | осенью | en | in spring
be | зімовы семестр | en | the summer term
ru | 38% студентов пришли | en | the first students came
ru | в 15-00 | en | at 4 p.m.
ru | 3 кг 450 г | en | 3.54 kg
ru | 1 ч 30 мин | en | 80 minutes
ru | 99.99.2020 | en | 99.99.2021
ru | 0.0.00 | en | 0.0.01
"""


def _cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("language", "source", "other", "target"), _cases(SAME))
def test_the_same_in_other_words_is_no_difference(language: str, source: str, other: str, target: str) -> None:
    """A good translation is left alone."""
    assert compare(source, language, target, other) == []


@pytest.mark.parametrize(("language", "source", "other", "target"), _cases(SAME))
def test_the_same_turned_round_is_no_difference(language: str, source: str, other: str, target: str) -> None:
    """Whichever of two texts is the source, they tell the same."""
    assert compare(target, other, source, language) == []


@pytest.mark.parametrize(("language", "source", "other", "target"), _cases(OTHER))
def test_another_quantity_is_told_once(language: str, source: str, other: str, target: str) -> None:
    """One slip is one warning, so that an editor can count them."""
    found = compare(source, language, target, other)
    assert [one.severity for one in found] == [Severity.WARNING], found
    assert [one.severity for one in compare(target, other, source, language)] == [Severity.WARNING]


CONVERTED = """
ru | до города 16 км | en | the city is 10 miles away
ru | 100 миль | en | 160 km
ru | рост 198 см | en | 6 feet 6 inches tall
ru | рост 1,98 м | en | a height of 6-foot-6
ru | весом 250 кг | en | weighing 550 pounds
ru | 2,5 см | en | one inch
ru | 20 градусов | en | 68 degrees
ru | 40 га | en | 100 acres
ru | полтора года | en | 18 months
ru | полтора часа | en | 90 minutes
ru | 130 миль (200 км) | en | 130 miles
be | 16 кіламетраў | en | ten miles
"""


@pytest.mark.parametrize(("language", "source", "other", "target"), _cases(CONVERTED))
def test_a_measure_in_another_unit_is_worth_a_look(language: str, source: str, other: str, target: str) -> None:
    """A conversion is the translator's choice, but easily wrong."""
    found = compare(source, language, target, other)
    assert [(one.change, one.severity) for one in found] == [(Change.CONVERTED, Severity.INFO)], found


SOFT = """
ru | Пришли пять из них. | en | Six of them came.
ru | из трёх или более | en | of two or more
ru | в пятницу | en | yesterday
ru | с 16 января 2022 по 3 марта 2022 г. | en | from 16 January to 3 March 2022
"""


@pytest.mark.parametrize(("language", "source", "other", "target"), _cases(SOFT))
def test_what_is_often_right_is_told_softly(language: str, source: str, other: str, target: str) -> None:
    """Small numbers in words, a day of the week told less closely, a year told twice in a range."""
    assert [one.severity for one in compare(source, language, target, other)] == [Severity.INFO]


LEANING = """
ru | 1 февраля умер первый больной | en | the first patient died in February
ru | оба студента и 2 врача | en | both students and doctors
ru | 1 час | en | hour
"""


@pytest.mark.parametrize(("language", "source", "other", "target"), _cases(LEANING))
def test_a_word_that_means_something_else_is_no_counterpart(
    language: str, source: str, other: str, target: str
) -> None:
    """A lost number is not hidden by a chance word of the same value."""
    assert Severity.WARNING in [one.severity for one in compare(source, language, target, other)]


MESSAGES = """
38% студентов пришли | the first students came | 38% |
38% студентов и один врач | the students and a doctor | 38% |
в 15-00, 2023 г. | in 2013, at 4 p.m. | 15-00 / 2023 | 4 p.m. / 2013
в 15:00 | at 3 a.m. | 15:00 | 3 a.m.
в 9 утра | at 10 in the morning | 9 утра | 10 in the morning
4500 до города | 4500 km | |
4500 м до города | 4500 miles to the city | 4500 м | 4500 miles
5 тысяч долларов до | £5 thousand up to | 5 тысяч долларов | £5 thousand
5 % студентов | 5 of students | 5 % | 5
счёт 4:1 | the score 4–2 | 4:1 | 4–2
при +42 °C | at −42 °C | +42 °C | −42 °C
"""


@pytest.mark.parametrize(("source", "target", "shown", "other"), _cases(MESSAGES))
def test_what_is_told_is_the_whole_quantity_beside_the_nearest(
    source: str, target: str, shown: str, other: str
) -> None:
    """An editor recognises at once what stands in the text, and is not shown what has nothing to do with it."""
    found = compare(source, "ru", target, "en")
    assert " / ".join(filter(None, (one.source_text for one in found))) == shown
    assert " / ".join(filter(None, (one.target_text for one in found))) == other
