"""First names that are one in Russian, Belarusian and English, though no transliteration joins them."""

from functools import lru_cache

from bsmu_news.language.names.fold import fold_name

# One name a line: Russian, Belarusian, then what English texts call its bearer beside their transliterations.
# The Belarusian ones as in the passport offices' list of 2007; * marks names of women.
_NAMES = """
Александр Аляксандр Alexander Aliaksandr Alex Aleksander
Александра* Аляксандра Alexandra Aliaksandra
Алексей Аляксей Alexey Alexei Alexis Aliaksei
Алёна* Алена Alyona Alena Aliona
Алина* Аліна Alina
Алиса* Аліса Alice Alisa
Алла* Ала Alla
Альбина* Альбіна Albina
Анастасия* Анастасія Наста Настасся Anastasia Nastassia Nastasia
Анатолий Анатоль Anatole Anatoly Anatol
Ангелина* Ангеліна Angelina
Андрей Андрэй Andrew Andrei
Анжелика* Анжаліка Angelica Anzhalika
Анна* Ганна Hanna Anna Anne Ann
Антон Антон Anthony Anton
Антонина* Антаніна Antonina Antanina
Аркадий Аркадзь Arkady Arkadz
Артём Арцём Artem Artyom Artsiom
Артур Артур Arthur Artur
Борис Барыс Boris Barys
Вадим Вадзім Vadim Vadzim
Валентин Валянцін Valentin Valentine Valiantsin
Валентина* Валянціна Valentina Valiantsina
Валерий Валерый Valery Valerie Valeriy
Валерия* Валерыя Valeria Valeryia
Варвара* Варвара Barbara Varvara
Василий Васіль Basil Vasily Vasil Vasili
Вера* Вера Vera
Вероника* Вераніка Veronica Veranika
Виктор Віктар Victor Viktar
Виктория* Вікторыя Victoria Viktoryia
Виталий Віталь Vitaly Vitali Vital
Владимир Уладзімір Vladimir Uladzimir
Владислав Уладзіслаў Vladislav Uladzislau
Вячеслав Вячаслаў Vyacheslav Viachaslau
Галина* Галіна Galina Halina
Геннадий Генадзь Gennady Henadz
Георгий Георгій George Georgy Heorhi
Глеб Глеб Gleb Hleb
Григорий Рыгор Gregory Grigory Ryhor
Дарья* Дар'я Daria Darya
Даниил Даніла Данііл Daniel Daniil Danila
Денис Дзяніс Dennis Denis Dzianis
Диана* Дыяна Diana Dyiana
Дмитрий Дзмітрый Зміцер Dmitry Demetrius Dzmitry
Евгений Яўген Яўгеній Eugene Evgeny Yauhen Yauheni
Евгения* Яўгенія Eugenia Evgenia Yauheniya
Екатерина* Кацярына Catherine Katherine Ekaterina Katsiaryna Katerina
Елена* Алена Helen Helena Elena Alena
Елизавета* Лізавета Elizabeth Elizaveta Lizaveta
Жанна* Жанна Jeanne Zhanna
Захар Захар Zakhar Zachary
Зинаида* Зінаіда Zinaida
Зоя* Зоя Zoya Zoe
Иван Іван Янка John Ivan Yanka
Игорь Ігар Igor Ihar
Илья Ілья Elijah Ilya Illia
Инна* Іна Inna
Ирина* Ірына Irene Irina Iryna
Кирилл Кірыл Cyril Kirill Kiryl
Кира* Кіра Kira
Константин Канстанцін Constantine Konstantin Kanstantsin
Кристина* Крысціна Christina Kristina Krystsina
Ксения* Ксенія Xenia Ksenia Kseniya Ksiniya
Лариса* Ларыса Larisa Larissa Larysa
Лев Леў Leo Leon Lev
Леонид Леанід Leonid Leanid
Лидия* Лідзія Lydia Lidia Lidziya
Лилия* Лілія Lilia Lily
Любовь* Любоў Lyubov Liubou Love
Людмила* Людміла Lyudmila Ludmila Liudmila
Маргарита* Маргарыта Margaret Margarita Marharyta
Марина* Марына Marina Maryna
Мария* Марыя Mary Maria Maryia
Марк Марк Mark Marc
Матвей Мацвей Matthew Matvey Matsvei
Максим Максім Maxim Maksim
Мечислав Мечыслаў Mechislav
Милана* Мілана Milana
Михаил Міхаіл Міхась Michael Mikhail Mikhas
Надежда* Надзея Nadezhda Nadzeya Hope
Наталья* Наталля Natalia Natalie Nataliya
Наталия* Наталля Natalia Natalie Nataliya Natallia
Никита Мікіта Nikita Mikita
Николай Мікалай Мікола Nicholas Nikolai Mikalai
Нина* Ніна Nina
Оксана* Аксана Oksana Aksana
Олег Алег Oleg Aleh
Ольга* Вольга Olga Volha
Павел Павел Павал Paul Pavel
Пётр Пётр Peter Petr Piotr Pyotr
Полина* Паліна Polina Paulina Palina
Раиса* Раіса Raisa
Регина* Рэгіна Regina
Роман Раман Roman Raman
Руслан Руслан Ruslan
Светлана* Святлана Svetlana Sviatlana
Семён Сямён Simon Semyon Siamion
Сергей Сяргей Sergey Sergei Serge Siarhei
София* Софія Соф'я Sophia Sofia
Станислав Станіслаў Stanislav Stanislau
Степан Сцяпан Stephen Stepan Stsiapan
Таисия* Таісія Taisia
Тамара* Тамара Tamara
Татьяна* Таццяна Tatiana Tatyana Tatsiana
Тимофей Цімафей Timothy Timofey Tsimafei
Тимур Цімур Timur
Ульяна* Ульяна Ulyana Juliana
Фёдор Фёдар Theodore Fyodor Fiodar Fedor
Филипп Філіп Philip Filipp
Эдуард Эдуард Edward Eduard
Эльвира* Эльвіра Elvira
Юлия* Юлія Julia Yulia
Юрий Юрый Юры Yury George Yuri
Яков Якаў Jacob Yakov Yakau
Ян Ян Jan Yan
Янина* Яніна Yanina Janina
Яна* Яна Yana Jana
Ярослав Яраслаў Yaroslav Yaraslau
Арсений Арсеній Arseny Arseni
Богдан Багдан Bogdan Bohdan
Всеволод Усевалад Vsevolod Usevalad
Герман Герман German Herman
Дарина* Дарына Darina Daryna
Егор Ягор Egor Yegor Yahor
Злата* Злата Zlata
Игнат Ігнат Ignat Ihnat
Инга* Інга Inga
Карина* Карына Karina Karyna
Мирослав Міраслаў Miroslav Miraslau
Мирослава* Міраслава Miroslava Miraslava
Родион Радзівон Rodion Radzivon
Ростислав Расціслаў Rostislav Rastsislau
Святослав Святаслаў Svyatoslav Sviataslau
Снежана* Сняжана Snezhana Sniazhana
Тарас Тарас Taras
Тихон Ціхан Tikhon Tsikhan
Эдгар Эдгар Edgar
Эмилия* Эмілія Emilia Emily
Азамат Азамат Azamat
Азиз Азіз Aziz
Айгуль* Айгуль Aigul
Айдар Айдар Aidar
Али Алі Ali
Алишер Алішэр Alisher
Амина* Аміна Amina
Амир Амір Amir
Анвар Анвар Anvar Anwar
Арслан Арслан Arslan
Аслан Аслан Aslan
Ахмед Ахмед Ahmed Akhmed Ahmad
Бахтиёр Бахціёр Bakhtiyor
Бекзод Бекзод Bekzod
Гульнара* Гульнара Gulnara
Дилноза* Дылноза Dilnoza
Дилором* Дыларом Dilorom
Дилшод Дылшод Dilshod
Жасур Жасур Jasur Zhasur
Зарина* Зарына Zarina
Ибрагим Ібрагім Ibrahim Ibragim
Ильхом Ільхом Ilkhom
Камила* Каміла Kamila Camila
Карим Карым Karim
Лейла* Лейла Leila Leyla
Мадина* Мадзіна Madina
Марат Марат Marat
Махмуд Махмуд Mahmud Makhmud
Мохаммед Махамед Mohammed Muhammad
Мурад Мурад Murad
Мустафа Мустафа Mustafa
Нигора* Нігора Nigora
Нодир Надзір Nodir
Омар Амар Omar
Отабек Атабек Otabek
Равшан Раўшан Ravshan
Рашид Рашыд Rashid
Рустам Рустам Rustam
Сардор Сардор Sardor
Умид Умід Umid
Фарход Фарход Farkhod Farhod
Фатима* Фаціма Fatima
Хасан Хасан Hasan Khasan Hassan
Шахзод Шахзод Shakhzod
Шахноза* Шахноза Shakhnoza
Шерзод Шэрзод Sherzod
Юсуф Юсуф Yusuf
"""


def name_lines() -> list[list[str]]:
    """Return the names that are one, line by line: the Russian name first, then Belarusian and Latin ones."""
    return [line.replace("*", "").split() for line in _NAMES.strip().split("\n")]


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    """Return the numbers of the lines that a spelling stands in, by its key."""
    found: dict[str, set[int]] = {}
    for number, names in enumerate(name_lines()):
        for name in names:
            found.setdefault(fold_name(name), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


@lru_cache(maxsize=1)
def russian_first_names() -> dict[str, str]:
    """Return the Russian first names with their gender, m or f."""
    lines = (line.split()[0] for line in _NAMES.strip().split("\n"))
    return {name.removesuffix("*"): "f" if name.endswith("*") else "m" for name in lines}


@lru_cache(maxsize=1)
def belarusian_first_names() -> dict[str, str]:
    """Return the Belarusian first names with their gender, m or f."""
    found = {}
    for line in _NAMES.strip().split("\n"):
        russian, *others = line.split()
        for name in others:
            if not name.isascii():
                found[name] = "f" if russian.endswith("*") else "m"
    return found


@lru_cache(maxsize=1)
def latin_first_names() -> frozenset[str]:
    """Return the first names in Latin letters that are listed; transliterations by other schemes are not among them."""
    return frozenset(name for line in _NAMES.strip().split("\n") for name in line.split() if name.isascii())


def same_first_name(one: str, other: str) -> bool:
    """Tell whether two first names in whatever script are forms of one: Николай, Mikalai, Nicholas."""
    return not numbers_of(one).isdisjoint(numbers_of(other))


def numbers_of(word: str) -> frozenset[int]:
    """Return what forms of one first name have in common: the numbers of the names that it is a form of."""
    return _groups().get(fold_name(word), frozenset())


def is_first_name(word: str) -> bool:
    """Tell whether a word in its nominative, or its Latin spelling, is a usual first name."""
    return fold_name(word) in _groups()
