"use strict";
window.lessonText = {
  en: {
    name: "English",
    direction: "ltr",
    title: "Trafficking or smuggling?",
    trafficking: "Trafficking in persons",
    smuggling: "Smuggling of migrants",
    navigation: "Pages of the lesson",
    place: "Page {0} of {1}",
    back: "Back",
    next: "Continue",
    check: "Check my answer",
    finish: "Finish",
    again: "Answer the questions again",
    right: "Right.",
    wrong: "Not quite.",
    questionOf: "Question {0} of {1}",
    chooseFirst: "Choose an answer first.",
    percent: "{0} %",
    alone: "Opened without a learning platform: nothing is recorded.",
    notSaved: "Your last step could not be saved. Keep this page open; it will be tried again with your next step.",
    ended: "The lesson has ended. You can leave it now.",
    passedHeading: "Well done",
    passed: "You have passed this first look. Keep these three sentences:",
    failedHeading: "Almost there",
    failed: "Three of four right answers are needed. Look at the pages again, or keep these sentences in mind and try once more:",
    takeAway: [
      "Trafficking is about exploiting a person. Smuggling is about crossing a border for gain.",
      "Being smuggled does not make a person the offender under Pakistan's smuggling law of 2018.",
      "In doubt: make safe, listen apart, refer with consent. Do not blame.",
    ],
    pages: [
      {
        id: "start", art: "roads", heading: "Two crimes, often confused",
        body: [
          { p: "A man is found in a lorry near the border. A girl is found in a workshop far from home. Who is a victim? Who has committed a crime? The first hours decide, and you are there." },
          { list: ["See what makes trafficking.", "See what makes smuggling.", "Know what to do first."] },
          { note: "About ten minutes. All cases are invented." },
        ],
      },
      {
        id: "trafficking", art: "three", heading: "Trafficking: act, means, purpose",
        body: [
          { p: "Trafficking in persons is a crime against a person. Under the United Nations protocol three things come together:" },
          { cards: [
            ["Act", "Recruiting, transporting, transferring, harbouring or receiving a person."],
            ["Means", "Force, threat, deception, abuse of power or of a weak position, or payment to somebody who controls the person."],
            ["Purpose", "Exploitation: forced labour, servitude, sexual exploitation, removal of organs."],
          ] },
          { note: "For a child under 18 the protocol asks for no means: act and purpose are enough. And no border is needed: it can happen within one town." },
        ],
      },
      {
        id: "smuggling", art: "border", heading: "Smuggling: help across a border, for gain",
        body: [
          { p: "Smuggling of migrants is a crime against a state. For money or another benefit, somebody gets a person unlawfully into a country where that person is neither a citizen nor a permanent resident." },
          { p: "The arrangement often ends on arrival." },
          { note: "People who are smuggled may be in flight, cheated, hurt or in danger of their lives. They can be victims of other crimes, and they may ask for asylum." },
        ],
      },
      {
        id: "difference", art: "two", heading: "Side by side",
        body: [
          { versus: [
            ["Against whom?", "Against the person.", "Against the state."],
            ["Consent", "Does not count once force or deceit was used. A child's consent never counts.", "Usually given to the crossing. That is no consent to being harmed."],
            ["Border", "Not needed.", "Always part of it."],
            ["Where does the gain come from?", "From exploiting the person, often for a long time.", "From the crossing itself."],
          ] },
          { note: "One can turn into the other: a smuggled person is held for a debt and made to work. Look at what is happening now, and ask again later." },
        ],
      },
      {
        id: "law", art: "law", heading: "Pakistan's two laws of 2018",
        body: [
          { cards: [
            ["Prevention of Trafficking in Persons Act", "Punishes the trafficker, and more severely when the victim is a child or a woman. The victim is to be protected."],
            ["Prevention of Smuggling of Migrants Act", "Punishes the smuggler. Smuggled migrants are not criminalised by it."],
          ] },
          { note: "Other laws may still speak about entry and documents, and amendments to both acts were brought before parliament in 2025. Work from the text in force and ask your legal officer." },
        ],
      },
      {
        id: "act", art: "refer", heading: "At your post: refer, do not blame",
        body: [
          { steps: [
            "Make safe: danger, injuries, children first.",
            "Speak with the person apart, in a language that they understand, with an interpreter from outside the group.",
            "Ask openly: How did you come? Who has your papers? Do you owe money? Can you leave?",
            "Look for act, means, purpose. In doubt, treat the person as a possible victim.",
            "Explain the choices and refer with consent, by the list of your unit. A child always goes to child protection.",
            "Write down what you saw and heard, in the person's words. Promise nothing and accuse nobody.",
          ] },
        ],
      },
    ],
    questions: [
      {
        ask: "A young man paid an agent to be taken over the border at night. In the next town the agent left him. Nobody holds him, nobody makes him work. What is it at first sight?",
        options: [
          { say: "Trafficking, because he crossed unlawfully.", why: "Crossing a border does not make trafficking. There is no sign of exploitation here, so it looks like smuggling." },
          { say: "Smuggling. The agent is the offender, not the young man.", right: true, why: "Somebody was paid to get him across. The smuggling act of 2018 is aimed at the agent. Still ask whether he is well and safe." },
          { say: "No crime, because he agreed.", why: "He agreed to the crossing, but the agent's paid help to cross unlawfully is still the crime of smuggling." },
        ],
      },
      {
        ask: "A woman was promised work as a cook in another city of her own country. Her identity card was taken, and she must work without pay until her bus fare is “repaid”. What do you think of?",
        options: [
          { say: "Possible trafficking: act, means and purpose can all be seen.", right: true, why: "She was recruited by deceit, her card is held, and the purpose is forced labour. No border is needed." },
          { say: "It cannot be trafficking, as no border was crossed.", why: "Only smuggling needs a border. Trafficking can happen within one country, even within one street." },
          { say: "A dispute about wages only.", why: "Unpaid wages are part of it, but the false promise, the taken card and the debt point further." },
        ],
      },
      {
        ask: "A boy of fifteen says that he wanted to come and work in the workshop. He is locked in at night. What counts?",
        options: [
          { say: "He agreed, so nothing needs to be done.", why: "A child's consent does not count, and being locked in is a strong sign of exploitation." },
          { say: "It matters only if he was brought over a border.", why: "A border has no part in the definition of trafficking." },
          { say: "He is a child: act and purpose are enough under the protocol. Refer him to child protection.", right: true, why: "For a child the protocol asks for no force or deceit. Act at once and bring in child protection." },
        ],
      },
      {
        ask: "A smuggled family tells you that they still owe the agent money, and that he says their daughter must work it off. What do you do first?",
        options: [
          { say: "Charge them with the crossing, so that they name the agent.", why: "The smuggling act does not criminalise them, and pressure closes mouths. People who feel safe become witnesses." },
          { say: "Make them safe, speak with each apart, and refer as a possible mixed case.", right: true, why: "Debt and threatened work may turn smuggling into trafficking. Safety and referral come first; the case grows out of trust." },
          { say: "Hold them until a court has decided what it is.", why: "Waiting in custody protects nobody and may break the trust that a case needs." },
        ],
      },
    ],
  },
  ur: {
    name: "اردو",
    direction: "rtl",
    title: "انسانی تجارت یا اسمگلنگ؟",
    trafficking: "انسانی تجارت",
    smuggling: "تارکینِ وطن کی اسمگلنگ",
    navigation: "سبق کے صفحات",
    place: "صفحہ {0} از {1}",
    back: "پیچھے",
    next: "آگے",
    check: "جواب جانچیں",
    finish: "ختم کریں",
    again: "سوالوں کے جواب دوبارہ دیں",
    right: "درست۔",
    wrong: "پوری طرح نہیں۔",
    questionOf: "سوال {0} از {1}",
    chooseFirst: "پہلے ایک جواب منتخب کریں۔",
    percent: "{0} فیصد",
    alone: "سبق کسی تعلیمی پلیٹ فارم کے بغیر کھلا ہے: کچھ بھی محفوظ نہیں ہو رہا۔",
    notSaved: "آپ کا آخری قدم محفوظ نہیں ہو سکا۔ یہ صفحہ کھلا رکھیں؛ اگلے قدم کے ساتھ دوبارہ کوشش ہوگی۔",
    ended: "سبق ختم ہو گیا۔ اب آپ اسے بند کر سکتے ہیں۔",
    passedHeading: "بہت خوب",
    passed: "آپ نے یہ پہلا سبق کامیابی سے مکمل کر لیا۔ یہ تین باتیں یاد رکھیں:",
    failedHeading: "بس تھوڑی سی کسر ہے",
    failed: "چار میں سے تین درست جواب درکار ہیں۔ صفحات دوبارہ دیکھیں، یا یہ باتیں ذہن میں رکھ کر ایک بار پھر کوشش کریں:",
    takeAway: [
      "انسانی تجارت انسان کے استحصال کا نام ہے۔ اسمگلنگ فائدے کے لیے سرحد پار کرانے کا۔",
      "پاکستان کے 2018 کے قانونِ اسمگلنگ میں اسمگل کیا گیا شخص مجرم نہیں ٹھہرتا۔",
      "شک ہو تو: محفوظ کریں، الگ بیٹھ کر سنیں، رضامندی سے متعلقہ ادارے تک پہنچائیں۔ الزام نہ دیں۔",
    ],
    pages: [
      {
        id: "start", art: "roads", heading: "دو جرم جو اکثر گڈمڈ ہو جاتے ہیں",
        body: [
          { p: "ایک آدمی سرحد کے قریب ٹرک سے ملتا ہے۔ ایک لڑکی گھر سے بہت دور ایک کارخانے سے ملتی ہے۔ متاثرہ کون ہے؟ جرم کس نے کیا؟ فیصلہ پہلے چند گھنٹوں میں ہوتا ہے، اور وہاں آپ موجود ہیں۔" },
          { list: ["جانیں کہ انسانی تجارت کیا ہے۔", "جانیں کہ اسمگلنگ کیا ہے۔", "جانیں کہ سب سے پہلے کیا کرنا ہے۔"] },
          { note: "تقریباً دس منٹ۔ تمام واقعات فرضی ہیں۔ روزمرہ بول چال میں دونوں کو ”انسانی اسمگلنگ“ کہہ دیا جاتا ہے؛ الجھن یہیں سے شروع ہوتی ہے۔" },
        ],
      },
      {
        id: "trafficking", art: "three", heading: "انسانی تجارت: عمل، ذریعہ، مقصد",
        body: [
          { p: "انسانی تجارت ایک انسان کے خلاف جرم ہے۔ اقوامِ متحدہ کے پروٹوکول کے مطابق اس میں تین چیزیں اکٹھی ہوتی ہیں:" },
          { cards: [
            ["عمل", "کسی شخص کو بھرتی کرنا، لے جانا، دوسرے کے حوالے کرنا، چھپا کر رکھنا یا وصول کرنا۔"],
            ["ذریعہ", "زبردستی، دھمکی، دھوکا، اختیار یا کسی کی بے بسی کا ناجائز فائدہ، یا اس شخص پر قابو رکھنے والے کو رقم دینا۔"],
            ["مقصد", "استحصال: جبری مشقت، غلامی جیسی خدمت، جنسی استحصال، اعضا نکالنا۔"],
          ] },
          { note: "اٹھارہ سال سے کم عمر بچے کے لیے پروٹوکول میں ذریعے کی شرط نہیں: عمل اور مقصد کافی ہیں۔ اور سرحد بھی ضروری نہیں: یہ جرم ایک ہی شہر کے اندر ہو سکتا ہے۔" },
        ],
      },
      {
        id: "smuggling", art: "border", heading: "اسمگلنگ: فائدے کے لیے سرحد پار کرانا",
        body: [
          { p: "تارکینِ وطن کی اسمگلنگ ریاست کے خلاف جرم ہے۔ رقم یا کسی اور فائدے کے بدلے کوئی کسی شخص کو غیر قانونی طور پر ایسے ملک میں داخل کراتا ہے جس کا وہ نہ شہری ہے نہ مستقل رہائشی۔" },
          { p: "یہ معاملہ اکثر منزل پر پہنچ کر ختم ہو جاتا ہے۔" },
          { note: "اسمگل کیے جانے والے لوگ خطرے سے بھاگے ہوئے، دھوکا کھائے ہوئے، زخمی یا جان کے خطرے میں ہو سکتے ہیں۔ وہ دوسرے جرائم کے متاثرہ ہو سکتے ہیں اور پناہ کی درخواست بھی کر سکتے ہیں۔" },
        ],
      },
      {
        id: "difference", art: "two", heading: "آمنے سامنے",
        body: [
          { versus: [
            ["جرم کس کے خلاف ہے؟", "انسان کے خلاف۔", "ریاست کے خلاف۔"],
            ["رضامندی", "زبردستی یا دھوکا ہوا تو رضامندی کی کوئی حیثیت نہیں۔ بچے کی رضامندی کسی صورت معتبر نہیں۔", "عموماً سرحد پار کرنے پر رضامندی ہوتی ہے۔ یہ نقصان اٹھانے پر رضامندی نہیں۔"],
            ["سرحد", "ضروری نہیں۔", "ہمیشہ شامل ہوتی ہے۔"],
            ["فائدہ کہاں سے آتا ہے؟", "انسان کے استحصال سے، اکثر لمبے عرصے تک۔", "خود سرحد پار کرانے سے۔"],
          ] },
          { note: "ایک جرم دوسرے میں بدل سکتا ہے: اسمگل کیے گئے شخص کو قرض کے بدلے روک کر کام کرایا جاتا ہے۔ دیکھیں کہ اس وقت کیا ہو رہا ہے، اور بعد میں پھر پوچھیں۔" },
        ],
      },
      {
        id: "law", art: "law", heading: "پاکستان کے 2018 کے دو قانون",
        body: [
          { cards: [
            ["انسدادِ انسانی تجارت ایکٹ", "انسانی تجارت کرنے والے کو سزا دیتا ہے، اور متاثرہ بچہ یا عورت ہو تو زیادہ سخت۔ متاثرہ شخص کو تحفظ ملنا چاہیے۔"],
            ["انسدادِ اسمگلنگِ تارکینِ وطن ایکٹ", "اسمگلر کو سزا دیتا ہے۔ اسمگل کیے گئے لوگوں کو مجرم نہیں ٹھہراتا۔"],
          ] },
          { note: "داخلے اور دستاویزات کے بارے میں دوسرے قوانین بھی لاگو ہو سکتے ہیں، اور 2025 میں دونوں قوانین میں ترامیم پارلیمان میں پیش ہوئیں۔ ہمیشہ نافذ العمل متن دیکھیں اور اپنے قانونی افسر سے پوچھیں۔" },
        ],
      },
      {
        id: "act", art: "refer", heading: "آپ کی چوکی پر: مدد تک پہنچائیں، الزام نہ دیں",
        body: [
          { steps: [
            "محفوظ کریں: خطرہ، زخم، اور بچے سب سے پہلے۔",
            "اس شخص سے الگ بات کریں، اسی زبان میں جو وہ سمجھتا ہو، ایسے ترجمان کے ساتھ جو اس گروہ سے نہ ہو۔",
            "کھلے سوال پوچھیں: آپ کیسے آئے؟ کاغذات کس کے پاس ہیں؟ کیا کسی کا قرض ہے؟ کیا آپ جا سکتے ہیں؟",
            "عمل، ذریعہ اور مقصد دیکھیں۔ شک ہو تو اسے ممکنہ متاثرہ سمجھیں۔",
            "راستے سمجھائیں اور رضامندی کے ساتھ اپنے یونٹ کی فہرست کے مطابق متعلقہ ادارے تک پہنچائیں۔ بچے کا معاملہ ہمیشہ تحفظِ اطفال کے ادارے کو جاتا ہے۔",
            "جو دیکھا اور سنا وہ اسی شخص کے الفاظ میں لکھیں۔ نہ کوئی وعدہ کریں، نہ کسی پر الزام لگائیں۔",
          ] },
        ],
      },
    ],
    questions: [
      {
        ask: "ایک نوجوان نے ایجنٹ کو رقم دی کہ رات کو سرحد پار کرا دے۔ اگلے شہر میں ایجنٹ اسے چھوڑ گیا۔ کسی نے اسے نہیں روکا، کوئی اس سے کام نہیں کراتا۔ پہلی نظر میں یہ کیا ہے؟",
        options: [
          { say: "انسانی تجارت، کیونکہ اس نے غیر قانونی طور پر سرحد پار کی۔", why: "سرحد پار کرنے سے انسانی تجارت نہیں بنتی۔ یہاں استحصال کی کوئی علامت نہیں، اس لیے یہ اسمگلنگ لگتی ہے۔" },
          { say: "اسمگلنگ۔ مجرم ایجنٹ ہے، نوجوان نہیں۔", right: true, why: "سرحد پار کرانے کے لیے رقم دی گئی۔ 2018 کا قانونِ اسمگلنگ ایجنٹ کے خلاف ہے۔ پھر بھی پوچھیں کہ نوجوان خیریت سے اور محفوظ ہے یا نہیں۔" },
          { say: "کوئی جرم نہیں، کیونکہ وہ راضی تھا۔", why: "وہ سرحد پار کرنے پر راضی تھا، مگر رقم لے کر غیر قانونی طور پر سرحد پار کرانا پھر بھی اسمگلنگ کا جرم ہے۔" },
        ],
      },
      {
        ask: "ایک خاتون سے اپنے ہی ملک کے دوسرے شہر میں باورچن کی نوکری کا وعدہ کیا گیا۔ ان کا شناختی کارڈ لے لیا گیا اور بس کا کرایہ ”پورا“ ہونے تک بغیر تنخواہ کام کرنا ہے۔ آپ کا ذہن کس طرف جاتا ہے؟",
        options: [
          { say: "ممکنہ انسانی تجارت: عمل، ذریعہ اور مقصد تینوں نظر آتے ہیں۔", right: true, why: "دھوکے سے بھرتی کیا گیا، کارڈ قبضے میں ہے، اور مقصد جبری مشقت ہے۔ سرحد ضروری نہیں۔" },
          { say: "یہ انسانی تجارت نہیں ہو سکتی کیونکہ کوئی سرحد پار نہیں ہوئی۔", why: "سرحد صرف اسمگلنگ کے لیے ضروری ہے۔ انسانی تجارت ایک ہی ملک میں، بلکہ ایک ہی گلی میں ہو سکتی ہے۔" },
          { say: "صرف تنخواہ کا جھگڑا۔", why: "تنخواہ نہ ملنا اس کا ایک حصہ ہے، مگر جھوٹا وعدہ، چھینا گیا کارڈ اور قرض اس سے آگے کی بات بتاتے ہیں۔" },
        ],
      },
      {
        ask: "پندرہ سال کا ایک لڑکا کہتا ہے کہ وہ خود اس کارخانے میں کام کرنے آیا۔ رات کو اسے بند کر دیا جاتا ہے۔ کون سی بات اہم ہے؟",
        options: [
          { say: "وہ راضی تھا، اس لیے کچھ کرنے کی ضرورت نہیں۔", why: "بچے کی رضامندی معتبر نہیں، اور بند کر دیا جانا استحصال کی واضح علامت ہے۔" },
          { say: "بات تب اہم ہے جب اسے سرحد پار سے لایا گیا ہو۔", why: "انسانی تجارت کی تعریف میں سرحد کا کوئی ذکر نہیں۔" },
          { say: "وہ بچہ ہے: پروٹوکول کے مطابق عمل اور مقصد کافی ہیں۔ اسے تحفظِ اطفال کے ادارے تک پہنچائیں۔", right: true, why: "بچے کے معاملے میں پروٹوکول زبردستی یا دھوکے کی شرط نہیں رکھتا۔ فوراً قدم اٹھائیں اور تحفظِ اطفال کے ادارے کو شامل کریں۔" },
        ],
      },
      {
        ask: "اسمگل کیا گیا ایک خاندان بتاتا ہے کہ ایجنٹ کی رقم ابھی باقی ہے اور وہ کہتا ہے کہ ان کی بیٹی کام کر کے یہ رقم اتارے۔ آپ سب سے پہلے کیا کریں گے؟",
        options: [
          { say: "سرحد پار کرنے پر مقدمہ بنائیں گے تاکہ وہ ایجنٹ کا نام بتائیں۔", why: "قانونِ اسمگلنگ انہیں مجرم نہیں ٹھہراتا، اور دباؤ سے زبانیں بند ہو جاتی ہیں۔ جو خود کو محفوظ سمجھے وہی گواہ بنتا ہے۔" },
          { say: "انہیں محفوظ کریں گے، ہر ایک سے الگ بات کریں گے، اور ممکنہ ملے جلے معاملے کے طور پر متعلقہ ادارے تک پہنچائیں گے۔", right: true, why: "قرض اور کام کی دھمکی اسمگلنگ کو انسانی تجارت میں بدل سکتی ہے۔ حفاظت اور حوالگی پہلے؛ مقدمہ اعتماد سے بنتا ہے۔" },
          { say: "عدالت کے فیصلے تک انہیں حراست میں رکھیں گے۔", why: "حراست میں انتظار کسی کو تحفظ نہیں دیتا اور وہ اعتماد توڑ دیتا ہے جس کی مقدمے کو ضرورت ہے۔" },
        ],
      },
    ],
  },
};
