import { Loading } from '@/ui/loading';

export default Loading;
