package org.scorm4j.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorm4j.sequencing.Aspect;
import org.scorm4j.sequencing.Choosing;
import org.scorm4j.sequencing.CompletionThreshold;
import org.scorm4j.sequencing.Condition;
import org.scorm4j.sequencing.ConstrainedChoice;
import org.scorm4j.sequencing.Contribution;
import org.scorm4j.sequencing.ControlMode;
import org.scorm4j.sequencing.DeliveryControls;
import org.scorm4j.sequencing.Objective;
import org.scorm4j.sequencing.RollupRule;
import org.scorm4j.sequencing.Rule;
import org.scorm4j.sequencing.Sequencing;
import org.scorm4j.sequencing.Store;

/** What manifests say about sequencing, and what becomes of what they say wrongly. */
class SequencingReaderTest {
  private final List<String> wrong = new ArrayList<>();

  private Sequencing read(String xml) {
    return new SequencingReader(
            (element, attribute, value) ->
                wrong.add(element.name() + "/" + attribute + "=" + value))
        .read(elements(xml));
  }

  private static List<XmlElement> elements(String xml) {
    var faults = new FaultLog();
    var root =
        new ManifestParser(Limits.standard(), faults)
            .parse(
                "<item xmlns:imsss='http://www.imsglobal.org/xsd/imsss'"
                    + " xmlns:adlseq='http://www.adlnet.org/xsd/adlseq_v1p3'>"
                    + xml
                    + "</item>");
    assertThat(faults.faults()).isEmpty();
    return root.orElseThrow().children();
  }

  private Sequencing sequencing(String xml) {
    return read("<imsss:sequencing>" + xml + "</imsss:sequencing>");
  }

  @Test
  void silenceIsTheStandard() {
    assertThat(read("")).isEqualTo(Sequencing.STANDARD);
    assertThat(sequencing("")).isEqualTo(Sequencing.STANDARD);
    assertThat(
            sequencing(
                "<controlMode/><rollupRules/><rollupConsiderations/><deliveryControls/>"
                    + "<randomizationControls/><constrainedChoiceConsiderations/><limitConditions/>"))
        .extracting(Sequencing::control, Sequencing::delivery, Sequencing::choosing)
        .containsExactly(ControlMode.STANDARD, DeliveryControls.STANDARD, Choosing.ALL);
    assertThat(wrong).isEmpty();
  }

  @Test
  void controlModes() {
    assertThat(
            sequencing(
                    "<controlMode choice='false' choiceExit='0' flow='true' forwardOnly='1'"
                        + " useCurrentAttemptObjectiveInfo='false'"
                        + " useCurrentAttemptProgressInfo='false'/>")
                .control())
        .isEqualTo(new ControlMode(false, false, true, true, false, false));
    assertThat(
            sequencing(
                    "<adlseq:constrainedChoiceConsiderations constrainChoice='true'"
                        + " preventActivation='true'/>")
                .constraint())
        .isEqualTo(new ConstrainedChoice(true, true));
  }

  @Test
  void ruleOfEveryKind() {
    var read =
        sequencing(
            """
            <sequencingRules>
              <preConditionRule>
                <ruleConditions conditionCombination='any'>
                  <ruleCondition condition='satisfied' referencedObjective=' o%20 1 '/>
                  <ruleCondition condition='objectiveMeasureGreaterThan' operator='not'
                      measureThreshold='-0.5'/>
                </ruleConditions>
                <ruleAction action='skip'/>
              </preConditionRule>
              <postConditionRule>
                <ruleConditions><ruleCondition condition='always' operator='noOp'/></ruleConditions>
                <ruleAction action='retryAll'/>
              </postConditionRule>
              <exitConditionRule>
                <ruleConditions conditionCombination='all'>
                  <ruleCondition condition='completed'/>
                </ruleConditions>
                <ruleAction action='exit'/>
              </exitConditionRule>
            </sequencingRules>
            """);
    assertThat(read.before())
        .containsExactly(
            new Rule(
                new org.scorm4j.sequencing.Conditions(
                    false,
                    List.of(
                        new Condition(Condition.Kind.SATISFIED, false, "o 1", 0),
                        new Condition(
                            Condition.Kind.OBJECTIVE_MEASURE_GREATER_THAN, true, "", -0.5))),
                Rule.Action.SKIP));
    assertThat(read.after())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.action()).isEqualTo(Rule.Action.RETRY_ALL);
              assertThat(rule.conditions().all()).isTrue();
              assertThat(rule.conditions().list())
                  .containsExactly(new Condition(Condition.Kind.ALWAYS, false, "", 0));
            });
    assertThat(read.exit()).extracting(Rule::action).containsExactly(Rule.Action.EXIT);
    assertThat(wrong).isEmpty();
  }

  @Test
  void rollup() {
    var read =
        sequencing(
            """
            <rollupRules rollupObjectiveSatisfied='false' rollupProgressCompletion='false'
                objectiveMeasureWeight='0.25'>
              <rollupRule childActivitySet='atLeastCount' minimumCount='2'>
                <rollupConditions><rollupCondition condition='attempted'/></rollupConditions>
                <rollupAction action='completed'/>
              </rollupRule>
              <rollupRule childActivitySet='atLeastPercent' minimumPercent='0.5'>
                <rollupConditions conditionCombination='all'>
                  <rollupCondition condition='satisfied' operator='not'/>
                </rollupConditions>
                <rollupAction action='notSatisfied'/>
              </rollupRule>
              <rollupRule minimumCount='7'>
                <rollupConditions><rollupCondition condition='satisfied'/></rollupConditions>
                <rollupAction action='satisfied'/>
              </rollupRule>
            </rollupRules>
            <adlseq:rollupConsiderations requiredForSatisfied='ifAttempted'
                requiredForNotSatisfied='ifNotSuspended' requiredForCompleted='ifNotSkipped'
                requiredForIncomplete='always' measureSatisfactionIfActive='false'/>
            """);
    assertThat(read.rollupRules())
        .extracting(
            RollupRule::children,
            RollupRule::minimum,
            RollupRule::action,
            rule -> rule.conditions().all())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                RollupRule.ChildSet.AT_LEAST_COUNT, 2.0, RollupRule.Action.COMPLETED, false),
            org.assertj.core.api.Assertions.tuple(
                RollupRule.ChildSet.AT_LEAST_PERCENT, 0.5, RollupRule.Action.NOT_SATISFIED, true),
            org.assertj.core.api.Assertions.tuple(
                RollupRule.ChildSet.ALL, 0.0, RollupRule.Action.SATISFIED, false));
    assertThat(read.contribution())
        .isEqualTo(
            new Contribution(
                false,
                false,
                0.25,
                Map.of(
                    RollupRule.Action.SATISFIED, Contribution.Required.IF_ATTEMPTED,
                    RollupRule.Action.NOT_SATISFIED, Contribution.Required.IF_NOT_SUSPENDED,
                    RollupRule.Action.COMPLETED, Contribution.Required.IF_NOT_SKIPPED,
                    RollupRule.Action.INCOMPLETE, Contribution.Required.ALWAYS),
                false));
  }

  @Test
  void objectivesOfImsAndOfAdl() {
    var read =
        sequencing(
            """
            <imsss:objectives>
              <imsss:objective objectiveID='side'/>
              <imsss:primaryObjective objectiveID='own%20' satisfiedByMeasure='true'>
                <imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure>
                <imsss:mapInfo targetObjectiveID='g' readSatisfiedStatus='false'
                    writeNormalizedMeasure='true'/>
              </imsss:primaryObjective>
            </imsss:objectives>
            <adlseq:objectives>
              <adlseq:objective objectiveID='own'>
                <adlseq:mapInfo targetObjectiveID='h' readRawScore='false' readMinScore='false'
                    readMaxScore='false' readCompletionStatus='false' writeProgressMeasure='true'/>
              </adlseq:objective>
            </adlseq:objectives>
            """);
    assertThat(read.objectives())
        .containsExactly(
            new Objective(
                "own",
                true,
                true,
                0.75,
                List.of(
                    new Objective.Sharing("g", Set.of(Aspect.MEASURE), Set.of(Aspect.MEASURE)),
                    new Objective.Sharing("h", Set.of(Aspect.PROGRESS), Set.of(Aspect.PROGRESS)))),
            new Objective("side", false, false, 1, List.of()));
    assertThat(sequencing("<objectives><objective objectiveID='x'/></objectives>").objectives())
        .extracting(Objective::id)
        .containsExactly("", "x");
  }

  @Test
  void theRest() {
    var read =
        read(
            """
            <imsss:sequencing>
              <limitConditions attemptLimit='3' attemptAbsoluteDurationLimit='PT1H'/>
              <randomizationControls randomizationTiming='onEachNewAttempt' selectCount='2'
                  reorderChildren='true' selectionTiming='once'/>
              <deliveryControls tracked='false' completionSetByContent='true'
                  objectiveSetByContent='true'/>
            </imsss:sequencing>
            <completionThreshold completedByMeasure='true' minProgressMeasure='0.5'
                progressWeight='0.25'/>
            <presentation><navigationInterface>
              <hideLMSUI>continue</hideLMSUI><hideLMSUI> exitAll </hideLMSUI>
            </navigationInterface></presentation>
            <data>
              <map targetID='s1' writeSharedData='false'/>
              <map targetID='s2' readSharedData='false'/>
              <map/>
            </data>
            """);
    assertThat(read.attemptLimit()).isEqualTo(3);
    assertThat(read.durationLimit()).isEqualTo("PT1H");
    assertThat(read.choosing())
        .isEqualTo(
            new Choosing(Choosing.Timing.ONCE, 2, Choosing.Timing.ON_EACH_NEW_ATTEMPT, true));
    assertThat(read.delivery()).isEqualTo(new DeliveryControls(false, true, true));
    assertThat(read.threshold()).isEqualTo(new CompletionThreshold(true, 0.5, 0.25));
    assertThat(read.hidden()).containsExactlyInAnyOrder("continue", "exitAll");
    assertThat(read.stores())
        .containsExactly(new Store("s1", true, false), new Store("s2", false, true));
    assertThat(wrong).isEmpty();
    assertThat(read("<completionThreshold>0.4</completionThreshold>").threshold())
        .isEqualTo(new CompletionThreshold(true, 0.4, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<controlMode flow='yes'/>|controlMode/flow=yes",
        "<controlMode choice='True'/>|controlMode/choice=True",
        "<limitConditions attemptLimit='-1'/>|limitConditions/attemptLimit=-1",
        "<limitConditions attemptLimit='x'/>|limitConditions/attemptLimit=x",
        "<limitConditions attemptAbsoluteDurationLimit='1h'/>|limitConditions/attemptAbsoluteDurationLimit=1h",
        "<randomizationControls selectionTiming='often'/>|randomizationControls/selectionTiming=often",
        "<rollupRules objectiveMeasureWeight='1.5'/>|rollupRules/objectiveMeasureWeight=1.5",
        "<rollupRules objectiveMeasureWeight='1e-1'/>|rollupRules/objectiveMeasureWeight=1e-1",
        "<rollupConsiderations requiredForCompleted='maybe'/>|rollupConsiderations/requiredForCompleted=maybe",
        "<rollupRules><rollupRule childActivitySet='most'><rollupAction action='completed'/></rollupRule></rollupRules>|rollupRule/childActivitySet=most",
        "<rollupRules><rollupRule><rollupAction action='done'/></rollupRule></rollupRules>|rollupAction/action=done",
        "<rollupRules><rollupRule childActivitySet='atLeastPercent' minimumPercent='50'><rollupAction action='completed'/></rollupRule></rollupRules>|rollupRule/minimumPercent=50",
        "<sequencingRules><preConditionRule><ruleAction action='exit'/></preConditionRule></sequencingRules>|ruleAction/action=exit",
        "<sequencingRules><postConditionRule><ruleAction action='skip'/></postConditionRule></sequencingRules>|ruleAction/action=skip",
        "<sequencingRules><exitConditionRule><ruleAction action='leave'/></exitConditionRule></sequencingRules>|ruleAction/action=leave",
        "<sequencingRules><exitConditionRule><ruleConditions conditionCombination='some'/><ruleAction action='exit'/></exitConditionRule></sequencingRules>|ruleConditions/conditionCombination=some",
        "<sequencingRules><exitConditionRule><ruleConditions><ruleCondition condition='done'/></ruleConditions><ruleAction action='exit'/></exitConditionRule></sequencingRules>|ruleCondition/condition=done",
        "<sequencingRules><exitConditionRule><ruleConditions><ruleCondition condition='always' operator='no'/></ruleConditions><ruleAction action='exit'/></exitConditionRule></sequencingRules>|ruleCondition/operator=no",
        "<sequencingRules><exitConditionRule><ruleConditions><ruleCondition condition='always' measureThreshold='2'/></ruleConditions><ruleAction action='exit'/></exitConditionRule></sequencingRules>|ruleCondition/measureThreshold=2",
        "<objectives><primaryObjective><mapInfo/></primaryObjective></objectives>|mapInfo/targetObjectiveID=",
        "<objectives><primaryObjective><minNormalizedMeasure>2</minNormalizedMeasure></primaryObjective></objectives>|primaryObjective/minNormalizedMeasure=2"
      })
  void wrongValuesAreToldAndTheStandardHolds(String xml, String told) {
    var read = sequencing(xml);
    assertThat(wrong).containsExactly(told == null ? "" : told);
    assertThat(read.control()).isEqualTo(ControlMode.STANDARD);
    assertThat(read.attemptLimit()).isZero();
    assertThat(read.durationLimit()).isEmpty();
    assertThat(read.choosing()).isEqualTo(Choosing.ALL);
    assertThat(read.contribution().measureWeight()).isEqualTo(1);
    assertThat(read.primary().minimumMeasure()).isEqualTo(1);
    assertThat(read.primary().maps()).isEmpty();
  }

  @Test
  void navigationThatCannotBeHidden() {
    var read =
        read(
            "<presentation><navigationInterface><hideLMSUI>everything</hideLMSUI>"
                + "</navigationInterface></presentation>");
    assertThat(read.hidden()).isEmpty();
    assertThat(wrong).containsExactly("hideLMSUI/hideLMSUI=everything");
    read("<completionThreshold>much</completionThreshold>");
    assertThat(wrong).contains("completionThreshold/completionThreshold=much");
  }

  @Test
  void collectionsAreMergedAndWhatIsSaidInPlaceIsStronger() {
    var collection =
        elements(
            "<sequencingCollection><sequencing ID='c1'><controlMode flow='true'/>"
                + "<deliveryControls tracked='false'/></sequencing></sequencingCollection>");
    var own =
        elements(
            "<metadata/><sequencing IDRef='c1'><controlMode flow='false' choice='false'/>"
                + "</sequencing>");
    var resolved = SequencingReader.resolved(own, collection);
    assertThat(resolved).hasSize(1);
    var read = new SequencingReader((element, attribute, value) -> {}).read(resolved);
    assertThat(read.control().choice()).isFalse();
    assertThat(read.control().flow()).isFalse();
    assertThat(read.delivery().tracked()).isFalse();
    var unknown = elements("<sequencing IDRef='c2'/><sequencing/><other IDRef='c1'/>");
    assertThat(SequencingReader.resolved(unknown, collection)).isEqualTo(unknown);
  }
}
