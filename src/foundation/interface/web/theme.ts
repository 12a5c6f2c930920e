import type { ThemeConfig } from 'antd'
import type { Locale } from '../index.ts'
import { colour, fontFamily, radius, shadow } from '../tokens.ts'

/** Ant Design in the look of the house, from the tokens alone. */
export function deskTheme(care: 'off' | 'on' | 'larger', locale: Locale): ThemeConfig {
  const base = care === 'off' ? 14 : care === 'on' ? 20 : 25
  return {
    // Class names of a style sheet that is ours alone need no hash.
    hashed: false,
    token: {
      ...colours,
      ...(care === 'off' ? {} : careColours),
      fontFamily: locale === 'zh' ? fontFamily.sans : fontFamily['sans-english'],
      borderRadius: radius.card,
      borderRadiusLG: radius.card,
      borderRadiusSM: radius.tag,
      borderRadiusXS: radius.chip,
      fontSize: base,
      fontSizeSM: care === 'off' ? 12 : base,
      controlHeight: care === 'off' ? 32 : 60,
      controlHeightSM: care === 'off' ? 26 : 60,
      boxShadow: shadow.floating,
      boxShadowSecondary: shadow.floating,
      motionDurationFast: '0.1s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.12s',
    },
    components: {
      Table: {
        headerBg: colour.sunken,
        headerColor: colour['ink-700'],
        headerSplitColor: 'transparent',
        borderColor: colour.line,
        rowHoverBg: colour['dai-50'],
        rowSelectedBg: colour['dai-50'],
        cellPaddingBlockSM: 7,
        cellPaddingInlineSM: 10,
        cellFontSizeSM: care === 'off' ? 13 : base,
      },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
        defaultBorderColor: colour.field,
      },
      Segmented: { itemSelectedColor: colour['dai-700'], trackBg: colour['grey-100'] },
      Slider: { trackBg: colour['dai-700'], handleColor: colour['dai-700'], railBg: colour.line },
    },
  }
}

const colours = {
  colorPrimary: colour['dai-700'],
  colorPrimaryHover: colour['dai-600'],
  colorPrimaryActive: colour['dai-800'],
  colorPrimaryBg: colour['dai-50'],
  colorPrimaryBgHover: colour['dai-100'],
  colorPrimaryBorder: colour['dai-200'],
  colorPrimaryText: colour['dai-700'],
  colorLink: colour['dai-700'],
  colorLinkHover: colour['dai-600'],
  colorLinkActive: colour['dai-800'],
  colorInfo: colour['indigo-700'],
  colorInfoBg: colour['indigo-100'],
  colorInfoBorder: colour['indigo-200'],
  colorSuccess: colour['green-700'],
  colorSuccessBg: colour['green-100'],
  colorSuccessBorder: colour['green-200'],
  colorSuccessText: colour['green-700'],
  colorWarning: colour['amber-700'],
  colorWarningBg: colour['amber-100'],
  colorWarningBorder: colour['amber-200'],
  colorWarningText: colour['amber-700'],
  colorError: colour['zhu-700'],
  colorErrorBg: colour['zhu-100'],
  colorErrorBorder: colour['zhu-200'],
  colorErrorText: colour['zhu-700'],
  colorText: colour['ink-900'],
  colorTextSecondary: colour['ink-700'],
  colorTextTertiary: colour['ink-500'],
  colorTextQuaternary: colour['ink-quiet'],
  colorTextPlaceholder: colour['ink-hint'],
  colorTextDescription: colour['ink-500'],
  colorTextDisabled: colour['ink-quiet'],
  colorBgContainerDisabled: colour['grey-100'],
  colorBorder: colour.field,
  colorBorderSecondary: colour.line,
  colorSplit: colour.line,
  colorBgLayout: colour.page,
  colorFillAlter: colour.sunken,
} as const

const careColours = {
  colorPrimary: colour['care-act'],
  colorLink: colour['care-act'],
  colorText: colour['care-ink'],
  colorTextSecondary: colour['care-ink'],
  colorTextTertiary: colour['care-ink'],
  colorTextDescription: colour['care-ink'],
  colorTextPlaceholder: colour['care-line'],
  colorBorder: colour['care-line'],
  lineWidth: 3,
} as const
